package io.fullcircle.booking.move;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a form names for a mock that is to be moved. */
record MoveTo(Instant start, Duration length) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4}-[0-9T:.-]{1,30}Z)_(\\d{1,3})");

    /** Null for what names no time. */
    static MoveTo parse(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return new MoveTo(Instant.parse(parts.group(1)), Duration.ofMinutes(Long.parseLong(parts.group(2))));
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
