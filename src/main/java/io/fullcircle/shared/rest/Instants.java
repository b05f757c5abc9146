package io.fullcircle.shared.rest;

import io.fullcircle.shared.error.DomainException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Moments as programs write them: ISO 8601 with {@code Z} or an offset, never a local time that could be meant in several zones. */
public final class Instants {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private Instants() {}

    /**
     * @param field the name of what is read, for the answer to blame
     * @throws DomainException invalid, naming the field, where it is missing, no moment, or none that a calendar of ours has
     */
    public static Instant of(String field, String text) {
        try {
            Instant read = OffsetDateTime.parse(text == null ? "" : text).toInstant();
            if (!read.isBefore(FIRST) && read.isBefore(LAST)) {
                return read;
            }
        } catch (DateTimeParseException none) {
            // Told below.
        }
        throw DomainException.invalid(field, "shared.error.instant");
    }
}
