package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days on which nothing is offered, from the first to the last, both included. */
public record DaysOff(LocalDate first, LocalDate last) {

    public DaysOff {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Days off end on the day that they begin on, or later");
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** All of these days, from the midnight at which they begin to the one at which they end. */
    public TimeSpan in(ZoneId zone) {
        return new TimeSpan(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
