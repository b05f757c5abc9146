package io.fullcircle.booking.rematch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingState;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.booking.ranking.TimeRanking;
import io.fullcircle.catalogue.Level;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands ready in the place of a mock that an interviewer has let go. */
class RematchTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int INES = 1;
    private static final int KENJI = 2;
    private static final int ZOE = 3;

    /** An hour with Ines on a Tuesday evening in Berlin. */
    private static final Instant LOST = Instant.parse("2026-11-24T17:00:00Z");

    private static final LetDownRow MOCK = new LetDownRow(
            new UUID(0, 99),
            5,
            new UUID(0, 5),
            new TimeSpan(LOST, LOST.plusSeconds(3600)),
            new UUID(0, INES),
            "Ines",
            BookingState.CANCELLED);

    @Test
    void theSameTimeWithSomebodyElseComesAlone() {
        Rematch rematch = rematch(time(ZOE, 0, 60), time(KENJI, 0, 60), time(KENJI, 30, 60), time(INES, 90, 60));
        assertTrue(rematch.sameTime());
        assertEquals(List.of("Kenji 0", "Zoe 0"), said(rematch));
    }

    @Test
    void whoLetItGoIsNotOfferedForThatVeryHour() {
        Rematch rematch = rematch(time(INES, 0, 60), time(INES, 30, 60), time(INES, -30, 60), time(INES, 60, 60));
        assertFalse(rematch.sameTime());
        assertEquals(List.of("Ines 60"), said(rematch));
    }

    @Test
    void theNearestComeFirstAndOfTwoSomebodyNew() {
        assertEquals(
                List.of("Kenji 60", "Ines 1440", "Zoe 1500"),
                said(rematch(time(ZOE, 1500, 60), time(INES, 1440, 60), time(KENJI, 60, 60))));
        assertEquals(
                List.of("Zoe -120", "Ines 120", "Kenji 1440"),
                said(rematch(time(INES, 120, 60), time(KENJI, 1440, 60), time(ZOE, -120, 60))));
        assertEquals(List.of("Kenji 120", "Ines -120"), said(rematch(time(INES, -120, 60), time(KENJI, 120, 60))));
    }

    @Test
    void onePersonsEveningStandsForItselfAsLongAsThereIsAnother() {
        OpenTimeRow[] evening = {time(KENJI, 60, 60), time(KENJI, 90, 60), time(KENJI, 120, 60)};
        assertEquals(List.of("Kenji 60", "Kenji 90", "Kenji 120"), said(rematch(evening)));
        OpenTimeRow[] more = Arrays.copyOf(evening, 5);
        more[3] = time(ZOE, 2880, 60);
        more[4] = time(KENJI, 1440, 60);
        assertEquals(List.of("Kenji 60", "Kenji 1440", "Zoe 2880"), said(rematch(more)));
    }

    @Test
    void theDayIsTheCandidates() {
        // Eleven, half past eleven and midnight in Berlin: two days there, one in UTC.
        assertEquals(
                List.of("Kenji 300", "Kenji 360", "Kenji 330"),
                said(rematch(time(KENJI, 300, 60), time(KENJI, 330, 60), time(KENJI, 360, 60))));
    }

    @Test
    void itIsAsLongAsTheOneThatWasLostWhereItCanBe() {
        Rematch rematch = rematch(time(KENJI, 0, 45), time(KENJI, 0, 60), time(KENJI, 0, 30));
        assertEquals(Duration.ofMinutes(60), rematch.times().get(0).slot().length());
        LetDownRow shorter = new LetDownRow(
                MOCK.publicId(),
                5,
                MOCK.programme(),
                new TimeSpan(LOST, LOST.plusSeconds(1800)),
                MOCK.interviewer(),
                "Ines",
                BookingState.DECLINED);
        assertEquals(
                List.of(30L, 60L, 45L),
                List.of(
                        length(shorter, time(KENJI, 0, 60), time(KENJI, 0, 30)),
                        length(shorter, time(KENJI, 0, 90), time(KENJI, 0, 60)),
                        length(shorter, time(KENJI, 0, 90), time(KENJI, 0, 45))));
    }

    @Test
    void whereNobodyHasThatTimeTheBestComeFirstHoweverFarTheyAre() {
        RankedTime far = new RankedTime(time(ZOE, 5000, 60), 90, List.of());
        RankedTime near = new RankedTime(time(KENJI, 60, 60), 40, List.of());
        RankedTime same = new RankedTime(time(INES, 1440, 60), 40, List.of());
        assertEquals(
                List.of("Zoe 5000", "Kenji 60", "Ines 1440"), said(Rematch.of(MOCK, List.of(same, near, far), BERLIN)));
    }

    @Test
    void ofTwoAtTheSameTimeTheBetterOneComesFirstAndABetterOneAtAnotherTimeDoesNotCome() {
        RankedTime better = new RankedTime(time(ZOE, 0, 60), 60, List.of());
        RankedTime other = new RankedTime(time(KENJI, 0, 60), 40, List.of());
        RankedTime best = new RankedTime(time(KENJI, 1440, 60), 90, List.of());
        assertEquals(List.of("Zoe 0", "Kenji 0"), said(Rematch.of(MOCK, List.of(best, other, better), BERLIN)));
    }

    @Test
    void nothingOpenIsNothingOffered() {
        assertEquals(List.of(), rematch().times());
        assertFalse(rematch().sameTime());
    }

    @Test
    void aButtonSaysWhatIsReadAgain() {
        OpenTimeRow time = time(KENJI, 60, 45);
        UUID form = new UUID(7, 7);
        RematchWish wish = RematchWish.parse(RematchWish.text(MOCK, time), form.toString());
        assertEquals(new RematchWish(MOCK.publicId(), OtherTimes.Choice.of(time), Duration.ofMinutes(45), form), wish);
        String good = RematchWish.text(MOCK, time);
        for (String bad :
                List.of("", "x", good + "0000", good.replace("T", " "), good.replace("2026", "x"), "_" + good)) {
            assertEquals(
                    DomainException.Kind.NOT_FOUND,
                    assertThrows(DomainException.class, () -> RematchWish.parse(bad, form.toString()), bad)
                            .kind());
        }
        assertThrows(DomainException.class, () -> RematchWish.parse(good, null));
    }

    private static long length(LetDownRow mock, OpenTimeRow... free) {
        return Rematch.of(mock, TimeRanking.asTheyCome(List.of(free)), BERLIN)
                .times()
                .get(0)
                .slot()
                .length()
                .toMinutes();
    }

    private static Rematch rematch(OpenTimeRow... free) {
        return Rematch.of(MOCK, TimeRanking.asTheyCome(List.of(free)), BERLIN);
    }

    /** Each as its name and how many minutes after the one that was lost it begins. */
    private static List<String> said(Rematch rematch) {
        return rematch.times().stream()
                .map(time -> time.interviewer().name() + " "
                        + Duration.between(LOST, time.slot().start()).toMinutes())
                .toList();
    }

    private static OpenTimeRow time(int who, long after, long minutes) {
        Instant start = LOST.plus(Duration.ofMinutes(after));
        String name = List.of("", "Ines", "Kenji", "Zoe").get(who);
        return new OpenTimeRow(
                new ApprovedInterviewerRow(
                        (long) who, new UUID(0, who), name, "UTC", "Engineer", 5, Level.SENIOR, false, null),
                new TimeSpan(start, start.plus(Duration.ofMinutes(minutes))),
                OfferTerms.USUAL);
    }
}
