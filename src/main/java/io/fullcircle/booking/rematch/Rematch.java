package io.fullcircle.booking.rematch;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a candidate is offered in the place of a mock that its interviewer has let go. Pure.
 *
 * @param sameTime true where these are other people's at the very time that was lost
 * @param best times with what speaks for them, the best first, at most {@value #MOST}
 */
public record Rematch(LetDownRow mock, boolean sameTime, List<RankedTime> best) {

    /** So many are offered, so that the choice is made at a glance. */
    static final int MOST = 3;

    /** The length that is proposed where the one that was lost is not to be had. */
    private static final Duration USUAL = Duration.ofMinutes(60);

    /** An interviewer on a day. */
    private record Evening(UUID interviewer, LocalDate day) {}

    /**
     * The same time with somebody else, the best of them first; where nobody has it, the best times, of those that are as good the nearest,
     * of two that are as near the one with somebody new, and a second one of the same person on the same day only where there is nothing
     * else. Each has the length that was lost where it can.
     *
     * @param free everything that the candidate can book, with what speaks for it
     * @param zone of the candidate, which says what a day is
     */
    static Rematch of(LetDownRow mock, List<RankedTime> free, ZoneId zone) {
        TimeSpan lost = mock.during();
        Map<OtherTimes.Choice, RankedTime> fitting = new LinkedHashMap<>();
        // Who let this hour go may have it open still: it is not what they can be held to.
        free.stream()
                .filter(one -> !(same(mock, one.time()) && one.time().slot().overlaps(lost)))
                .sorted(Comparator.comparing(RankedTime::time, fitting(lost.length())))
                .forEach(one -> fitting.putIfAbsent(OtherTimes.Choice.of(one.time()), one));
        List<RankedTime> starts = fitting.values().stream()
                .sorted(Comparator.comparingDouble((RankedTime one) -> -one.standing())
                        .thenComparing(RankedTime::time, nearest(mock)))
                .toList();
        List<RankedTime> then = starts.stream()
                .filter(one -> one.time().slot().start().equals(lost.start()))
                .limit(MOST)
                .toList();
        return then.isEmpty() ? new Rematch(mock, false, spread(starts, zone)) : new Rematch(mock, true, then);
    }

    /** The times alone. */
    public List<OpenTimeRow> times() {
        return best.stream().map(RankedTime::time).toList();
    }

    private static boolean same(LetDownRow mock, OpenTimeRow time) {
        return time.interviewer().publicId().equals(mock.interviewer());
    }

    private static Comparator<OpenTimeRow> fitting(Duration length) {
        return Comparator.comparing((OpenTimeRow time) -> !time.slot().length().equals(length))
                .thenComparing(time -> !time.slot().length().equals(USUAL))
                .thenComparing(time -> time.slot().length());
    }

    private static Comparator<OpenTimeRow> nearest(LetDownRow mock) {
        Instant lost = mock.during().start();
        return Comparator.comparing((OpenTimeRow time) ->
                        Duration.between(lost, time.slot().start()).abs())
                .thenComparing(time -> same(mock, time))
                .thenComparing(time -> time.slot().start())
                .thenComparing(time -> time.interviewer().name())
                .thenComparing(time -> time.interviewer().accountId());
    }

    private static List<RankedTime> spread(List<RankedTime> starts, ZoneId zone) {
        Set<Evening> seen = new HashSet<>();
        List<RankedTime> first = new ArrayList<>();
        List<RankedTime> more = new ArrayList<>();
        for (RankedTime one : starts) {
            OpenTimeRow time = one.time();
            LocalDate day = LocalDate.ofInstant(time.slot().start(), zone);
            (seen.add(new Evening(time.interviewer().publicId(), day)) ? first : more).add(one);
        }
        return Stream.concat(first.stream(), more.stream()).limit(MOST).toList();
    }
}
