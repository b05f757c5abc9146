package io.fullcircle.booking.waiting;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Somebody on the list, as far as it takes to say what to offer them. Pure.
 *
 * @param zone of the candidate
 * @param hours how long the programme lets an offer stand
 * @param taken when the candidate has other mocks or is offered something, in whatever role
 * @param had what they have been offered before
 */
record Waiting(
        long entryId,
        long programmeId,
        long candidateId,
        WaitingWish wish,
        ZoneId zone,
        int hours,
        List<TimeSpan> taken,
        Set<Waiting.Start> had) {

    /** Who is left less time than this to answer is not asked: the offer would pass them by and hold up the next one. */
    static final Duration LEAST = Duration.ofMinutes(15);

    /** A time of an interviewer. */
    record Start(long interviewerId, Instant at) {

        static Start of(OpenTimeRow time) {
            return new Start(time.interviewer().accountId(), time.slot().start());
        }
    }

    /** What to offer to whom. */
    record Match(Waiting who, OpenTimeRow what) {}

    /**
     * Who comes first of those whom any of these times suits, and which: the earliest, and of one start the longest that they wish.
     *
     * @param order who waits, the longest first
     * @param open what can be booked, by programme
     */
    static Optional<Match> first(List<Waiting> order, Map<Long, List<OpenTimeRow>> open, Instant now) {
        return order.stream()
                .flatMap(waiting -> waiting.earliest(open.getOrDefault(waiting.programmeId, List.of()), now).stream())
                .findFirst();
    }

    /** The same without some of the times that are open, which they cannot be offered. */
    Waiting without(List<OpenTimeRow> open, Predicate<OpenTimeRow> those) {
        Set<Start> passed = new HashSet<>(had);
        open.stream().filter(those).map(Start::of).forEach(passed::add);
        return new Waiting(entryId, programmeId, candidateId, wish, zone, hours, taken, passed);
    }

    private Optional<Match> earliest(List<OpenTimeRow> open, Instant now) {
        return open.stream()
                .filter(time -> suits(time, now))
                .min(Comparator.comparing((OpenTimeRow time) -> time.slot().start())
                        .thenComparing(Comparator.comparing(
                                        (OpenTimeRow time) -> time.slot().length())
                                .reversed()))
                .map(time -> new Match(this, time));
    }

    private boolean suits(OpenTimeRow time, Instant now) {
        return time.interviewer().accountId() != candidateId
                && wish.suits(time, zone)
                && !had.contains(Start.of(time))
                && taken.stream().noneMatch(time.slot()::overlaps)
                && !deadline(time, hours, now).isBefore(now.plus(LEAST));
    }

    /** Until when an offer of this time stands that is made now: so many hours, but no longer than until it can be booked. */
    static Instant deadline(OpenTimeRow time, int hours, Instant now) {
        Instant latest = time.slot().start().minus(time.terms().notice());
        Instant until = now.plus(Duration.ofHours(hours));
        return until.isBefore(latest) ? until : latest;
    }
}
