package io.fullcircle.booking.waiting;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What somebody waits for. Pure.
 *
 * @param interviewer public id of the account, null for whoever has time
 * @param minutes how long a mock may be, each of {@link OfferTerms#LENGTHS}
 * @param when days and hours at which it may begin, on the candidate's clock and calendar
 * @param lastDay the last day on which it may begin, of the same calendar
 */
public record WaitingWish(UUID interviewer, Set<Integer> minutes, Preference when, LocalDate lastDay) {

    /** @throws DomainException naming {@code lengths} without one, or with one that there is not; naming {@code lastDay} without one */
    public WaitingWish {
        boolean known = OfferTerms.LENGTHS.stream()
                .map(length -> (int) length.toMinutes())
                .toList()
                .containsAll(minutes);
        if (minutes.isEmpty() || !known) {
            throw DomainException.invalid("lengths", "booking.waiting.rule.lengths");
        }
        if (lastDay == null) {
            throw DomainException.invalid("lastDay", "booking.waiting.rule.noDay");
        }
        minutes = new TreeSet<>(minutes);
    }

    /**
     * Holds the last day to what can be booked at all.
     *
     * @param today in the zone of the candidate
     * @throws DomainException naming {@code lastDay}
     */
    void requireAhead(LocalDate today) {
        LocalDate furthest = today.plusDays(OfferTerms.FURTHEST.toDays());
        if (lastDay.isBefore(today) || lastDay.isAfter(furthest)) {
            throw DomainException.invalid("lastDay", "booking.waiting.rule.day", OfferTerms.FURTHEST.toDays());
        }
    }

    /** True when this is what they wait for. */
    boolean suits(OpenTimeRow time, ZoneId zone) {
        Instant start = time.slot().start();
        return (interviewer == null || interviewer.equals(time.interviewer().publicId()))
                && minutes.contains((int) time.slot().length().toMinutes())
                && when.likes(start, zone)
                && !start.atZone(zone).toLocalDate().isAfter(lastDay);
    }
}
