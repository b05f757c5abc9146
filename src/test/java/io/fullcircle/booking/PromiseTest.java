package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");
    private static final TimeSpan MOCK = new TimeSpan(START, START.plusSeconds(2700));
    private static final UUID INES = new UUID(0, 7);

    @Test
    void itTakesTheMockOfTheCandidateAndWhatIsKeptFreeAroundItOfTheInterviewer() {
        assertEquals(
                Map.of(8L, MOCK, 7L, new TimeSpan(START.minusSeconds(600), START.plusSeconds(2700 + 900))),
                promise(false).takes());
    }

    @Test
    void anAnswerIsWaitedForAsLongAsTheInterviewerSaysButNoLongerThanUntilItBegins() {
        assertNull(promise(false).respondBy(START.minusSeconds(90_000)));
        assertEquals(START.minusSeconds(90_000 - 7200), promise(true).respondBy(START.minusSeconds(90_000)));
        assertEquals(START, promise(true).respondBy(START.minusSeconds(7200)));
        assertEquals(START, promise(true).respondBy(START.minusSeconds(60)));
    }

    @Test
    void aStartThatHasSeveralLengthsIsOneStartAndTheUsualLengthIsProposed() {
        List<OpenTimeRow> free = List.of(open(0, 45), open(0, 60), open(30, 45), open(30, 30), open(60, 90));
        assertEquals(
                List.of(START, START.plusSeconds(1800), START.plusSeconds(3600)),
                OtherTimes.starts(free).stream().map(t -> t.slot().start()).toList());
        assertEquals(List.of(60L, 45L), lengths(free, 0));
        assertEquals(List.of(30L, 45L), lengths(free, 30));
        assertEquals(List.of(90L), lengths(free, 60));
        assertEquals(List.of(), lengths(free, 90));
        assertEquals(
                3,
                OtherTimes.instead(free, OtherTimes.Choice.of(open(60, 90)), ZoneOffset.UTC)
                        .size());
    }

    private static List<Long> lengths(List<OpenTimeRow> free, int minutes) {
        return OtherTimes.lengths(free, OtherTimes.Choice.of(open(minutes, 60))).stream()
                .map(time -> time.slot().length().toMinutes())
                .toList();
    }

    private static OpenTimeRow open(int after, int minutes) {
        Instant start = START.plusSeconds(after * 60L);
        ApprovedInterviewerRow ines =
                new ApprovedInterviewerRow(7L, INES, "Ines", "Africa/Lagos", "Engineer", 3, Level.SENIOR, false, null);
        return new OpenTimeRow(ines, new TimeSpan(start, start.plusSeconds(minutes * 60L)), OfferTerms.USUAL);
    }

    private static OfferTerms terms(boolean accepts, Duration answerWithin) {
        return new OfferTerms(
                List.of(Duration.ofMinutes(45)),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofDays(60),
                2,
                5,
                null,
                accepts,
                answerWithin);
    }

    private static Promise promise(boolean asked) {
        return new Promise(
                1,
                10,
                8,
                7,
                JobFamily.SOFTWARE_ENGINEER,
                Level.SENIOR,
                MOCK,
                terms(!asked, Duration.ofHours(2)),
                asked,
                "",
                INES,
                null);
    }
}
