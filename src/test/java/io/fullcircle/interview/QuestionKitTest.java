package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.question.ProbedPrincipleRow;
import io.fullcircle.catalogue.question.QuestionRow;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuestionKitTest {

    private final List<QuestionRow> questions = LongStream.rangeClosed(1, 20)
            .mapToObj(i -> new QuestionRow(
                    i,
                    new UUID(0, i),
                    Bucket.LEARNING,
                    "Q" + i,
                    i > 15 ? Level.PRINCIPAL : Level.MID,
                    Level.PRINCIPAL,
                    i != 14,
                    true,
                    Commonness.COMMON,
                    10,
                    "",
                    null,
                    null))
            .toList();
    /** Odd ones probe the first principle, even ones the second, every fifth both. */
    private final List<ProbedPrincipleRow> probed = questions.stream()
            .flatMap(q -> LongStream.of(1, 2)
                    .filter(p -> q.id() % 5 == 0 || q.id() % 2 == p % 2)
                    .mapToObj(p -> new ProbedPrincipleRow(q.id(), p, "P" + p, (int) p, "P" + p)))
            .toList();

    @Test
    void itHoldsSomeForEachPrincipleAndNoneAboveTheLevel() {
        List<KitQuestion> kit = new QuestionKit(questions, probed, JobFamily.SOFTWARE_ENGINEER, Level.SENIOR)
                .choose(List.of(1L, 2L), 4);
        assertEquals(5, kit.size());
        assertTrue(kit.stream().allMatch(k -> k.question().levelFrom() == Level.MID));
        assertTrue(kit.stream().noneMatch(k -> k.question().id() == 14), "what engineers are not asked");
        for (String principle : List.of("P1", "P2")) {
            assertTrue(
                    kit.stream().filter(k -> k.principles().contains(principle)).count() >= 2, principle);
        }
    }

    @Test
    void itMovesOnFromMockToMockAndNamesOnlyAssignedPrinciples() {
        QuestionKit kit = new QuestionKit(questions, probed, JobFamily.SOFTWARE_ENGINEER, Level.SENIOR);
        assertEquals(kit.choose(List.of(1L), 7), kit.choose(List.of(1L), 7));
        assertNotEquals(kit.choose(List.of(1L), 7), kit.choose(List.of(1L), 8));
        // Ids of bookings come in steps of 50.
        assertTrue(LongStream.rangeClosed(1, 20)
                        .mapToObj(i -> kit.choose(List.of(1L), 50 * i))
                        .distinct()
                        .count()
                > 2);
        assertTrue(
                kit.choose(List.of(1L), 7).stream().allMatch(k -> k.principles().equals(List.of("P1"))));
        assertEquals(List.of(), kit.choose(List.of(9L), 7));
    }
}
