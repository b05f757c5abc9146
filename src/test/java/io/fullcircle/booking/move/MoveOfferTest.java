package io.fullcircle.booking.move;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The times that a mock can be moved to, one row for each start. */
class MoveOfferTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final TimeSpan old = span(60, 60);

    @Test
    void aStartComesOnceWithEachLengthThatItCanHaveTheLengthOfNowFirst() {
        List<MoveOffer> offers =
                MoveOffer.of(List.of(time(0, 90), time(0, 60), time(0, 45), time(90, 45), time(90, 30)), old);
        assertEquals(List.of(NINE, NINE.plus(Duration.ofMinutes(90))), starts(offers));
        assertEquals(List.of(60L, 45L, 90L), minutes(offers.get(0)));
        assertEquals(List.of(30L, 45L), minutes(offers.get(1)), "the shortest first where it cannot stay as long");
        assertEquals(Duration.ofMinutes(60), offers.get(0).nearness(), "back");
        assertEquals(Duration.ofMinutes(30), offers.get(1).nearness(), "ahead");
        assertEquals(List.of(), MoveOffer.of(List.of(), old));
    }

    private static List<Instant> starts(List<MoveOffer> offers) {
        return offers.stream().map(MoveOffer::start).toList();
    }

    private static List<Long> minutes(MoveOffer offer) {
        return offer.times().stream()
                .map(time -> time.slot().length().toMinutes())
                .toList();
    }

    private static OpenTimeRow time(int after, int minutes) {
        return new OpenTimeRow(null, span(after, minutes), OfferTerms.USUAL);
    }

    private static TimeSpan span(int after, int minutes) {
        Instant start = NINE.plus(Duration.ofMinutes(after));
        return new TimeSpan(start, start.plus(Duration.ofMinutes(minutes)));
    }
}
