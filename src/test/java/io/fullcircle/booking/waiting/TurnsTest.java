package io.fullcircle.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.catalogue.Level;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One offer after the other from what was open when it began: nothing is offered twice, nor to anybody twice. */
class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-26T18:00:00Z");
    private static final long INES = 7;
    private static final long KENJI = 8;

    @Test
    void eachOfferTakesItsTimeFromTheOthersWithWhatIsKeptFreeAroundIt() {
        List<OpenTimeRow> open =
                List.of(time(INES, 0), time(INES, 30), time(INES, 60), time(INES, 90), time(KENJI, 30));
        assertEquals(
                List.of("1 7 0", "2 8 30", "3 7 90"),
                offers(turns(List.of(waiting(1, 1, 101), waiting(2, 1, 102), waiting(3, 1, 103)), Map.of(1L, open))));
    }

    @Test
    void whoWaitsInTwoProgrammesIsInOnePlaceAtATime() {
        List<Waiting> order = List.of(waiting(1, 1, 101), waiting(2, 2, 101));
        assertEquals(
                List.of("1 7 0", "2 8 90"),
                offers(turns(
                        order, Map.of(1L, List.of(time(INES, 0)), 2L, List.of(time(KENJI, 30), time(KENJI, 90))))));
        assertEquals(
                List.of("1 7 0"),
                offers(turns(order, Map.of(1L, List.of(time(INES, 0)), 2L, List.of(time(INES, 0))))),
                "her time is one too, wherever it is offered");
    }

    @Test
    void whatIsGoneIsGoneForAllAndWhoHasHadAllOrAskedForAllIsPassedBy() {
        Turns turns = turns(
                List.of(waiting(1, 1, 101), waiting(2, 1, 102)), Map.of(1L, List.of(time(INES, 0), time(KENJI, 0))));
        turns.refused(turns.next(NOW).orElseThrow(), rule(DomainException.Kind.CONFLICT, "booking.rule.gone"));
        assertEquals(KENJI, turns.next(NOW).orElseThrow().what().interviewer().accountId());
        turns.anew(Map.of(1L, List.of(time(INES, 0), time(KENJI, 0))));
        Waiting.Match second = turns.next(NOW).orElseThrow();
        assertEquals(KENJI, second.what().interviewer().accountId(), "read anew, and gone all the same");
        turns.refused(second, rule(DomainException.Kind.INVALID, "booking.rule.allowance"));
        Waiting.Match third = turns.next(NOW).orElseThrow();
        assertEquals(2, third.who().entryId());
        turns.refused(third, rule(DomainException.Kind.INVALID, Allowance.REQUESTS));
        assertEquals(2, turns.next(NOW).orElseThrow().who().entryId(), "this one needs no answer");
        turns.refused(turns.next(NOW).orElseThrow(), rule(DomainException.Kind.INVALID, Allowance.REQUESTS));
        assertEquals(List.of(), offers(turns));
    }

    @Test
    void whoCannotBeOfferedSomebodyIsOfferedSomebodyElse() {
        List<OpenTimeRow> open = List.of(time(INES, 0), time(KENJI, 30));
        List<Waiting> order = List.of(waiting(1, 1, 101), waiting(2, 1, 102));
        assertEquals(
                List.of("1 8 30", "2 7 0"),
                offers(new Turns(
                        order,
                        Map.of(1L, open),
                        (who, what) ->
                                who.candidateId() == 101 && what.interviewer().accountId() == INES)));
    }

    private static Turns turns(List<Waiting> order, Map<Long, List<OpenTimeRow>> open) {
        return new Turns(order, open, (who, what) -> false);
    }

    private static List<String> offers(Turns turns) {
        List<String> made = new ArrayList<>();
        for (var match = turns.next(NOW); match.isPresent(); match = turns.next(NOW)) {
            Waiting.Match one = match.get();
            made.add(one.who().entryId() + " " + one.what().interviewer().accountId() + " "
                    + Duration.between(EVENING, one.what().slot().start()).toMinutes());
            turns.offered(one);
        }
        return made;
    }

    private static DomainException rule(DomainException.Kind kind, String key) {
        return new DomainException(kind, null, key);
    }

    private static Waiting waiting(long entry, long programme, long candidate) {
        WaitingWish wish = new WaitingWish(null, Set.of(60), Preference.ANY, LocalDate.of(2026, 12, 9));
        return new Waiting(entry, programme, candidate, wish, ZoneOffset.UTC, 4, List.of(), Set.of());
    }

    /** An hour, with a quarter of one kept free after it. */
    private static OpenTimeRow time(long interviewer, int minutesLater) {
        OfferTerms usual = OfferTerms.USUAL;
        OfferTerms terms = new OfferTerms(
                usual.lengths(),
                Duration.ZERO,
                Duration.ofMinutes(15),
                usual.notice(),
                usual.horizon(),
                usual.mostADay(),
                usual.mostAWeek(),
                null,
                true,
                usual.answerWithin());
        Instant start = EVENING.plus(Duration.ofMinutes(minutesLater));
        return new OpenTimeRow(
                new ApprovedInterviewerRow(
                        interviewer, new UUID(0, interviewer), "I", "UTC", "Engineer", 5, Level.SENIOR, false, null),
                new TimeSpan(start, start.plus(Duration.ofHours(1))),
                terms);
    }
}
