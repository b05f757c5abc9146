package io.fullcircle.interview.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant EARLIER = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void itReachesEachPrincipleAndStaysWithinTheTime() {
        List<KitQuestion> many = LongStream.rangeClosed(1, 30)
                .mapToObj(i -> question(i, 8 + (int) (i % 3) * 2, i % 3 == 0 ? 2 : 1))
                .toList();
        for (int minutes = 20; minutes <= 60; minutes += 5) {
            List<KitQuestion> kit = propose(many, minutes, 1, 2);
            assertTrue(sum(kit) <= minutes, kit::toString);
            assertTrue(minutes - sum(kit) < 8, "a shorter question would have fitted");
            assertTrue(kit.stream().anyMatch(q -> q.probes().contains(2L)), kit::toString);
            assertTrue(kit.stream().anyMatch(q -> q.probes().contains(1L)), kit::toString);
        }
    }

    @Test
    void whatWasHeardLeastComesFirst() {
        List<KitQuestion> questions = List.of(
                question(1, 10, Commonness.COMMON, null, 4, 1),
                question(2, 10, Commonness.COMMON, null, 0, 1),
                question(3, 10, Commonness.COMMON, null, 2, 1));
        assertEquals(List.of(2L, 3L), ids(propose(questions, 20, 1)));
    }

    @Test
    void whatTheCandidateWasAskedComesOnlyWhereThereIsNothingElse() {
        KitQuestion asked = question(1, 10, Commonness.COMMON, EARLIER, 0, 1);
        KitQuestion alone = question(2, 10, Commonness.COMMON, EARLIER, 0, 2);
        KitQuestion fresh = question(3, 10, Commonness.COMMON, null, 9, 1);
        assertEquals(List.of(3L, 2L), ids(propose(List.of(asked, alone, fresh), 40, 1, 2)));
    }

    @Test
    void whatEverybodyAsksComesOnceAtMost() {
        KitQuestion one = question(1, 10, Commonness.COMMONPLACE, null, 0, 1);
        KitQuestion other = question(2, 10, Commonness.COMMONPLACE, null, 0, 1, 2);
        KitQuestion plain = question(3, 10, Commonness.COMMON, null, 7, 2);
        List<KitQuestion> kit = propose(List.of(one, other, plain), 60, 1, 2);
        assertEquals(1, kit.stream().filter(KitQuestion::commonplace).count());
        assertTrue(ids(kit).contains(3L));
    }

    @Test
    void whereTimeIsShortOneQuestionReachesSeveralPrinciples() {
        List<KitQuestion> questions =
                List.of(question(1, 10, 1), question(2, 10, 2), question(3, 10, Commonness.COMMON, null, 5, 1, 2));
        assertEquals(List.of(3L), ids(propose(questions, 12, 1, 2)));
        assertEquals(2, propose(questions, 20, 1, 2).size());
    }

    @Test
    void itCompletesWhatIsChosenAndRepeatsNothing() {
        List<KitQuestion> questions = List.of(question(1, 10, 1), question(2, 10, 2), question(3, 10, 1));
        Proposal proposal = new Proposal(questions, List.of(1L, 2L), 30, 5);
        List<KitQuestion> added = proposal.completing(List.of(questions.get(0)));
        assertEquals(2L, added.get(0).id(), "the principle that has nothing comes first");
        assertEquals(List.of(2L, 3L), ids(added));
        assertEquals(List.of(), proposal.completing(questions));
        assertEquals(List.of(), propose(List.of(), 30, 1));
    }

    @Test
    void theFirstPrincipleLeavesTimeForThoseAfterIt() {
        List<KitQuestion> questions = List.of(
                question(1, 25, 1),
                question(2, 10, Commonness.COMMON, null, 3, 1),
                question(3, 20, 2),
                question(4, 15, 2));
        assertEquals(List.of(2L, 4L), ids(propose(questions, 30, 1, 2)));
    }

    @Test
    void aKitIsNotLongerThanOneCanBe() {
        List<KitQuestion> brief =
                LongStream.rangeClosed(1, 40).mapToObj(i -> question(i, 1, 1)).toList();
        assertEquals(Kit.MOST, propose(brief, 60, 1).size());
    }

    @Test
    void theWidestQuestionIsTheOneThatReachesMostOfWhatIsMissing() {
        List<KitQuestion> questions = List.of(
                question(1, 10, Commonness.COMMON, null, 0, 1, 2),
                question(2, 10, Commonness.COMMON, null, 5, 1, 2, 3),
                question(3, 10, 3));
        assertEquals(List.of(2L), ids(propose(questions, 12, 1, 2, 3)));
    }

    @Test
    void amongEqualsItMovesOnFromMockToMock() {
        List<KitQuestion> questions =
                LongStream.rangeClosed(1, 20).mapToObj(i -> question(i, 10, 1)).toList();
        // Ids of bookings come in steps of 50.
        long different = LongStream.rangeClosed(1, 20)
                .mapToObj(i -> ids(new Proposal(questions, List.of(1L), 30, 50 * i).completing(List.of())))
                .distinct()
                .count();
        assertTrue(different > 5, () -> different + " different ones");
    }

    private static List<KitQuestion> propose(List<KitQuestion> questions, int minutes, long... principles) {
        return new Proposal(questions, LongStream.of(principles).boxed().toList(), minutes, 7).completing(List.of());
    }

    private static List<Long> ids(List<KitQuestion> questions) {
        return questions.stream().map(KitQuestion::id).toList();
    }

    private static int sum(List<KitQuestion> questions) {
        return questions.stream().mapToInt(KitQuestion::minutes).sum();
    }

    private static KitQuestion question(long id, int minutes, long... probes) {
        return question(id, minutes, Commonness.COMMON, null, 0, probes);
    }

    private static KitQuestion question(
            long id, int minutes, Commonness commonness, Instant askedAt, long heard, long... probes) {
        return new KitQuestion(
                id,
                new UUID(0, id),
                Bucket.LEARNING,
                "Q" + id,
                "",
                Level.MID,
                commonness,
                minutes,
                null,
                null,
                LongStream.of(probes).boxed().toList(),
                askedAt,
                heard);
    }
}
