package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hours of a day as a clock on the wall says them. They belong to the day that they begin on.
 *
 * @param to on the next day where it is not after {@code from}, so that an evening may last beyond midnight
 */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Hours end at another time than they begin");
        }
    }

    public boolean overnight() {
        return to.isBefore(from);
    }

    /** True when both hold some moment of the same day, or of the night after it. */
    public boolean overlaps(Hours other) {
        return begin() < other.end() && other.begin() < end();
    }

    /**
     * The time that these hours are on one day; empty where the clocks leave nothing of it.
     *
     * <p>Where the clocks go forward, a time that they skip moves forward by as much as they do: 02:30 is then 03:30. Where they go
     * back and show a time twice, the earlier of the two counts, for the beginning and for the end alike.
     */
    public Optional<TimeSpan> on(LocalDate day, ZoneId zone) {
        Instant start = instant(day.atTime(from), zone);
        Instant end = instant((overnight() ? day.plusDays(1) : day).atTime(to), zone);
        return end.isAfter(start) ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    private int begin() {
        return from.toSecondOfDay();
    }

    private int end() {
        return to.toSecondOfDay() + (overnight() ? 24 * 60 * 60 : 0);
    }
}
