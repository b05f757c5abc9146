package io.fullcircle.booking.rematch;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a candidate is offered in the place of a mock that its interviewer has let go. Pure.
 *
 * @param sameTime true where these are other people's at the very time that was lost
 * @param times the best first, at most {@value #MOST}
 */
public record Rematch(LetDownRow mock, boolean sameTime, List<OpenTimeRow> times) {

    /** So many are offered, so that the choice is made at a glance. */
    static final int MOST = 3;

    /** The length that is proposed where the one that was lost is not to be had. */
    private static final Duration USUAL = Duration.ofMinutes(60);

    /** An interviewer on a day. */
    private record Evening(UUID interviewer, LocalDate day) {}

    /**
     * The same time with somebody else; where nobody has it, the nearest times: of two that are equally near the one with somebody new, and a
     * second one of the same person on the same day only where there is nothing else. Each has the length that was lost where it can.
     *
     * @param free everything that the candidate can book
     * @param zone of the candidate, which says what a day is
     */
    static Rematch of(LetDownRow mock, List<OpenTimeRow> free, ZoneId zone) {
        TimeSpan lost = mock.during();
        // Who let this hour go may have it open still: it is not what they can be held to.
        List<OpenTimeRow> starts = OtherTimes.starts(free.stream()
                        .filter(time -> !(same(mock, time) && time.slot().overlaps(lost)))
                        .sorted(fitting(lost.length()))
                        .toList())
                .stream()
                .sorted(nearest(mock))
                .toList();
        List<OpenTimeRow> then = starts.stream()
                .filter(time -> time.slot().start().equals(lost.start()))
                .limit(MOST)
                .toList();
        return then.isEmpty() ? new Rematch(mock, false, spread(starts, zone)) : new Rematch(mock, true, then);
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

    private static List<OpenTimeRow> spread(List<OpenTimeRow> starts, ZoneId zone) {
        Set<Evening> seen = new HashSet<>();
        List<OpenTimeRow> first = new ArrayList<>();
        List<OpenTimeRow> more = new ArrayList<>();
        for (OpenTimeRow time : starts) {
            LocalDate day = LocalDate.ofInstant(time.slot().start(), zone);
            boolean one = seen.add(new Evening(time.interviewer().publicId(), day));
            (one ? first : more).add(time);
        }
        return Stream.concat(first.stream(), more.stream()).limit(MOST).toList();
    }
}
