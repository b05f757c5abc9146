package io.fullcircle.availability.offer;

import io.fullcircle.availability.Hours;
import io.fullcircle.availability.Offer;
import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A date that follows its own hours from now on.
 *
 * @param hours none for a date that is closed
 */
public record DateChange(LocalDate day, List<Hours> hours) {

    /** How far ahead a date can be said to differ, and days off can begin. */
    static final int MOST_DAYS_AHEAD = 366;

    /** Days off may begin a year ahead and last another one. */
    static final Duration AHEAD = Duration.ofDays(2L * MOST_DAYS_AHEAD);

    public DateChange {
        if (day == null) {
            throw DomainException.invalid("day", "availability.rule.date");
        }
        Week.requireFew("from2", hours);
        hours = List.copyOf(hours);
    }

    /** The dates from today on that differ, in their order; {@code offer} has to reach as far as {@link #AHEAD}. */
    static SortedMap<LocalDate, List<Hours>> coming(Offer offer, LocalDate today) {
        return new TreeMap<>(offer.dates()).tailMap(today);
    }

    /**
     * What a form says.
     *
     * @param closed whatever else it says, nothing is offered on that date
     * @param times beginning and end of the first stretch, then of the second, which may both be null
     * @throws DomainException naming {@code day}, {@code from}, {@code to}, {@code from2} or {@code to2}
     */
    static DateChange typed(LocalDate day, boolean closed, LocalTime... times) {
        List<Hours> hours = new ArrayList<>();
        if (!closed && day != null) {
            hours.add(hours("", times[0], times[1]));
            if (times[2] != null || times[3] != null) {
                hours.add(hours("2", times[2], times[3]));
            }
        }
        return new DateChange(day, hours);
    }

    private static Hours hours(String number, LocalTime from, LocalTime to) {
        if (from == null) {
            throw DomainException.invalid("from" + number, "availability.rule.time");
        }
        if (to == null) {
            throw DomainException.invalid("to" + number, "availability.rule.time");
        }
        if (from.equals(to)) {
            throw DomainException.invalid("to" + number, "availability.rule.empty");
        }
        return new Hours(from, to);
    }

    /** @throws DomainException naming the field where this date is over, or too far ahead */
    static void requireAhead(String field, LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            throw DomainException.invalid(field, "availability.rule.past");
        }
        if (date.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw DomainException.invalid(field, "availability.rule.far");
        }
    }
}
