package io.fullcircle.notification.calendar;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A person's zone in a calendar file: its clocks as the product itself reckons with them, from the last change before a time to a year
 * after it, so that a reader who knows the zone otherwise, or not at all, comes to the same instant.
 */
final class IcsZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final ZoneId zone;
    private final TimeSpan during;

    IcsZone(ZoneId zone, TimeSpan during) {
        this.zone = zone;
        this.during = during;
    }

    void describe(IcsLines file) {
        file.line("BEGIN", "VTIMEZONE").line("TZID", id());
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.previousTransition(during.start().plusNanos(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(during.start());
            clocks(file, rules.isDaylightSavings(during.start()), EVER, offset, offset);
            change = rules.nextTransition(during.start());
        }
        Instant until = during.end().plus(A_YEAR);
        while (change != null && !change.getInstant().isAfter(until)) {
            clocks(
                    file,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        file.line("END", "VTIMEZONE");
    }

    /** The start and the end. */
    void times(IcsLines file) {
        if (repeated(during.start()) || repeated(during.end())) {
            file.line("DTSTART", utc(during.start())).line("DTEND", utc(during.end()));
        } else {
            String id = ";TZID=" + id();
            file.line("DTSTART" + id, local(during.start())).line("DTEND" + id, local(during.end()));
        }
    }

    static String utc(Instant at) {
        return LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** Without what would end it where it stands as a parameter. */
    private String id() {
        return zone.getId().replace(":", "");
    }

    private String local(Instant at) {
        return LOCAL.format(at.atZone(zone));
    }

    /** Within the hour that the clocks show a second time: a file can name only the first by the clock. */
    private boolean repeated(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return !local.withEarlierOffsetAtOverlap().equals(local);
    }

    private static void clocks(IcsLines file, boolean summer, LocalDateTime since, ZoneOffset from, ZoneOffset to) {
        String kind = summer ? "DAYLIGHT" : "STANDARD";
        file.line("BEGIN", kind)
                .line("DTSTART", LOCAL.format(since))
                .line("TZOFFSETFROM", offset(from))
                .line("TZOFFSETTO", offset(to))
                .line("END", kind);
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
