package io.fullcircle.booking;

import io.fullcircle.availability.OfferTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a calendar that are shown at a time, none before today and none later than anything can be booked. Pure.
 *
 * @param first of them
 * @param count how many they are
 */
public record DayRange(LocalDate first, int count, LocalDate today) {

    /** So many days from the one that was asked for, or from today on. */
    public static DayRange of(LocalDate asked, int count, LocalDate today) {
        LocalDate last = today.plusDays(OfferTerms.FURTHEST.toDays());
        LocalDate first = asked == null || asked.isBefore(today) ? today : asked.isAfter(last) ? last : asked;
        return new DayRange(first, count, today);
    }

    public LocalDate last() {
        return first.plusDays(count - 1L);
    }

    /** Each of them. */
    public List<LocalDate> days() {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(count).toList();
    }

    public boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last());
    }

    /** First of the days before, null where there are none. */
    public LocalDate earlier() {
        LocalDate earlier = first.minusDays(count);
        return first.isAfter(today) ? earlier.isBefore(today) ? today : earlier : null;
    }

    /** First of the days after, null where nothing can be booked so far ahead. */
    public LocalDate later() {
        LocalDate later = first.plusDays(count);
        return later.isAfter(today.plusDays(OfferTerms.FURTHEST.toDays())) ? null : later;
    }
}
