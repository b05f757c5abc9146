package io.fullcircle.booking.move;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A start that a mock can be moved to. Pure.
 *
 * @param nearness how far it is from where the mock is now
 * @param times one for each length that it can have then: the one that it has now first, then the shortest
 */
public record MoveOffer(Instant start, Duration nearness, List<OpenTimeRow> times) {

    /** One for each start, in the order of the times. */
    static List<MoveOffer> of(List<OpenTimeRow> open, TimeSpan old) {
        Map<Instant, List<OpenTimeRow>> starts = new LinkedHashMap<>();
        open.forEach(time -> starts.computeIfAbsent(time.slot().start(), start -> new ArrayList<>())
                .add(time));
        List<MoveOffer> offers = new ArrayList<>();
        starts.forEach((start, times) -> offers.add(new MoveOffer(
                start,
                Duration.between(old.start(), start).abs(),
                times.stream()
                        .sorted(Comparator.comparing((OpenTimeRow time) ->
                                        !time.slot().length().equals(old.length()))
                                .thenComparing(time -> time.slot().length()))
                        .toList())));
        return offers;
    }
}
