package io.fullcircle.availability.calendar.ics;

import io.fullcircle.shared.time.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Calendars in few words, and what they come to. */
final class Ics {

    static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

    private Ics() {}

    /** A calendar of these lines. */
    static byte[] file(String... lines) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An event of these lines. */
    static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    static BusyTimes busy(String... lines) {
        return BusyTimes.in(file(lines), ZoneOffset.UTC, NOW);
    }

    /** "start/end" of each busy time, for a person in this zone. */
    static List<String> spans(ZoneId own, String... lines) {
        return words(BusyTimes.in(file(lines), own, NOW).spans());
    }

    static List<String> spans(String... lines) {
        return spans(ZoneOffset.UTC, lines);
    }

    /** The starts alone. */
    static List<String> starts(String... lines) {
        return busy(lines).spans().stream().map(span -> span.start().toString()).toList();
    }

    static List<String> words(List<TimeSpan> spans) {
        return spans.stream().map(span -> span.start() + "/" + span.end()).toList();
    }
}
