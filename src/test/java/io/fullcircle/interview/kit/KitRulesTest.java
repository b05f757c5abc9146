package io.fullcircle.interview.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.interview.kit.KitDraft.Choice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KitRulesTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void theMinutesOfAMockAreSplitWithoutRest() {
        assertEquals(new TimeSplit(3, 30, 5, 7), TimeSplit.of(45));
        assertEquals(new TimeSplit(4, 40, 6, 10), TimeSplit.of(60));
        for (int length = 10; length <= 180; length++) {
            TimeSplit split = TimeSplit.of(length);
            assertEquals(length, split.opening() + split.questions() + split.theirs() + split.feedback());
            assertTrue(length < 30 || split.questions() >= length / 2, split::toString);
        }
        assertEquals(0, TimeSplit.of(5).questions());
    }

    @Test
    void fourPassesInARowAreManyAndWhatWasNotAskedBreaksNoRow() {
        Outcome pass = Outcome.PASSED;
        assertFalse(passes(pass, pass, pass).many());
        assertTrue(passes(pass, pass, null, pass, pass).many());
        assertFalse(passes(pass, pass, Outcome.PARTLY, pass, pass, Outcome.ANSWERED, pass)
                .many());
        assertEquals(new Passes(5, 3), passes(pass, pass, Outcome.ANSWERED, pass, pass, pass));
        assertTrue(passes(Outcome.ANSWERED, pass, pass, pass, pass, Outcome.ANSWERED)
                .many());
    }

    @Test
    void aDraftIsArrangedStepByStep() {
        KitDraft draft = new KitDraft(List.of(), null).with(A).with(B).with(C).with(A);
        assertEquals(List.of(A, B, C), order(draft));
        assertEquals(List.of(B, A, C), order(draft.moved(A, 1)));
        assertEquals(List.of(A, C, B), order(draft.moved(C, -1)));
        assertEquals(draft, draft.moved(A, -1), "there is nothing above the first");
        assertEquals(draft, draft.moved(C, 1));
        assertEquals(draft, draft.moved(new UUID(9, 9), 1));
        assertEquals(List.of(A, C), order(draft.without(B)));
        Map<UUID, Long> chains = new HashMap<>(Map.of(A, 7L));
        KitDraft walked = draft.walking(chains);
        assertEquals(new Choice(A, 7L), walked.choices().get(0));
        chains.put(A, null);
        assertEquals(new Choice(A, null), walked.walking(chains).choices().get(0));
        assertEquals(walked, walked.walking(Map.of()), "what is not named keeps its chain");
        assertEquals(
                new Choice(A, 7L), walked.moved(A, 1).playedBy(3L).choices().get(1));
    }

    private static Passes passes(Outcome... outcomes) {
        return Passes.of(Arrays.asList(outcomes));
    }

    private static List<UUID> order(KitDraft draft) {
        return draft.choices().stream().map(Choice::question).toList();
    }
}
