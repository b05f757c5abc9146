package io.fullcircle.notification.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How often a lead is told what waits: in the morning of each day, or of each Monday, where the lead is. The name is stored. */
public enum DigestEvery {
    DAILY,
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The first such morning after this instant. */
    Instant next(Instant after, ZoneId zone) {
        ZonedDateTime morning = after.atZone(zone).with(MORNING);
        if (this == WEEKLY) {
            morning = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        if (!morning.toInstant().isAfter(after)) {
            morning = morning.plusDays(this == WEEKLY ? 7 : 1).with(MORNING);
        }
        return morning.toInstant();
    }
}
