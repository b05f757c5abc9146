package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneRules;

/**
 * A time in a calendar: what a clock shows, and whose clock that is.
 *
 * @param day true for a whole day; the clock then shows its first moment
 */
record Moment(LocalDateTime clock, ZoneRules rules, boolean day) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneRules UTC = ZoneOffset.UTC.getRules();
    private static final int DATE_LENGTH = 8;

    /**
     * The time that a value writes.
     *
     * @param rules of the zone that it is in, unless it ends with a Z
     * @throws CalendarFailure broken, where it is none
     */
    static Moment parse(String value, ZoneRules rules) {
        String text = value.strip();
        try {
            if (text.length() == DATE_LENGTH) {
                return new Moment(LocalDate.parse(text, DATE).atStartOfDay(), rules, true);
            }
            boolean utc = text.endsWith("Z");
            // A leap second is the second after it, which no clock here can tell from it.
            String local = (utc ? text.substring(0, text.length() - 1) : text).replaceFirst("60$", "59");
            return new Moment(LocalDateTime.parse(local, TIME), utc ? UTC : rules, false);
        } catch (DateTimeException malformed) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
    }

    /** As the standard has it: of a time that comes twice the first, and one that is skipped as if the clocks had not changed yet. */
    Instant instant() {
        return clock.toInstant(rules.getOffset(clock));
    }

    LocalDate date() {
        return clock.toLocalDate();
    }

    /** The same clock at another time. */
    Moment at(LocalDateTime other) {
        return new Moment(other, rules, day);
    }

    /** What this clock shows at an instant. */
    LocalDateTime shows(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
