package io.fullcircle.catalogue.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.catalogue.Bucket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainRowTest {

    private static final ChainRow CHAIN = Chains.inOrder(
                    List.of(new ChainHeadRow(
                            1L, 5L, new UUID(0, 5), "one", Bucket.CONFLICT, ChainKind.CHAIN, "One", 10)),
                    List.of(
                            line(1, "only praise", 2),
                            line(1, "something unkind", 3),
                            line(1, "nothing at all", null),
                            line(2, null, null),
                            line(3, "the same again", null)))
            .get(0);

    @Test
    void anAnswerLeadsToTheStepOfItsBranch() {
        StepRow first = CHAIN.step(1);
        assertEquals(CHAIN.step(2), CHAIN.after(first.branches().get(0)));
        assertEquals(CHAIN.step(3), CHAIN.after(first.branches().get(1)));
    }

    @Test
    void aBranchWithoutAStepEndsTheChain() {
        assertNull(CHAIN.after(CHAIN.step(1).branches().get(2)));
    }

    @Test
    void anAnswerThatFitsNoBranchLeadsToTheNextStepAndTheLastStepToNone() {
        assertEquals(CHAIN.step(2), CHAIN.after(CHAIN.step(1)));
        assertEquals(CHAIN.step(3), CHAIN.after(CHAIN.step(2)));
        assertNull(CHAIN.after(CHAIN.step(3)));
    }

    @Test
    void stepsAndBranchesKeepTheirOrderAndAStepWithoutBranchesHasNone() {
        assertEquals(
                List.of(1, 2, 3), CHAIN.steps().stream().map(StepRow::position).toList());
        assertEquals(
                List.of("only praise", "something unkind", "nothing at all"),
                CHAIN.step(1).branches().stream().map(BranchRow::answer).toList());
        assertEquals(List.of(), CHAIN.step(2).branches());
    }

    private static ChainLineRow line(int position, String answer, Integer to) {
        return new ChainLineRow(5L, position, StepType.METRIC, position, "How many, in step " + position, answer, to);
    }
}
