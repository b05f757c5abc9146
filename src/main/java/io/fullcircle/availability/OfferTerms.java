package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * On what terms an interviewer offers time, in all programmes.
 *
 * @param lengths of mocks that can be booked, each of {@link #LENGTHS}, the shortest first; at least one
 * @param before kept free before a mock
 * @param after kept free after it
 * @param notice how long before its start a time can be booked at the latest
 * @param horizon how far ahead times can be booked
 * @param mostADay mocks on one day of the interviewer's calendar
 * @param mostAWeek mocks in one week of it, Monday to Sunday
 * @param pausedUntil nothing is offered before this moment; null for who is not paused
 * @param accepts true where a booking is confirmed at once, false where the interviewer confirms it first
 * @param answerWithin how long a request waits for that answer; it never waits longer than until the mock would begin
 */
public record OfferTerms(
        List<Duration> lengths,
        Duration before,
        Duration after,
        Duration notice,
        Duration horizon,
        int mostADay,
        int mostAWeek,
        Instant pausedUntil,
        boolean accepts,
        Duration answerWithin) {

    /** The lengths that there are. */
    public static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(30), Duration.ofMinutes(45), Duration.ofMinutes(60), Duration.ofMinutes(90));

    /** No time can be booked further ahead than this. */
    public static final Duration FURTHEST = Duration.ofDays(120);

    /** Those of who has said nothing about it. */
    public static final OfferTerms USUAL = new OfferTerms(
            List.of(Duration.ofMinutes(45), Duration.ofMinutes(60)),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(24),
            Duration.ofDays(60),
            2,
            5,
            null,
            true,
            Duration.ofHours(24));

    public OfferTerms {
        lengths = lengths.stream().sorted().toList();
    }

    /** The shortest mock that can be booked. */
    public Duration shortest() {
        return lengths.get(0);
    }

    /** What of the interviewer's time a mock takes: itself and what is kept free around it. The candidate's is the mock alone. */
    public TimeSpan taking(TimeSpan mock) {
        return new TimeSpan(mock.start().minus(before), mock.end().plus(after));
    }
}
