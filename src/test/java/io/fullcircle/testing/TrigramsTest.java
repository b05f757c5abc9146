package io.fullcircle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrigramsTest {

    private static final String TEXT = "Which bug took you longest, and why?";

    @Test
    void theSameWordsAreAlikeWhateverTheirCaseAndPunctuation() {
        assertEquals(1, Trigrams.likeness(TEXT, "which BUG took you longest – and why"));
    }

    @Test
    void aWordExchangedLeavesThemAlikeAndAnotherSentenceDoesNot() {
        assertTrue(Trigrams.likeness(TEXT, "Which bug took you longest, and how?") > 0.5);
        assertTrue(Trigrams.likeness(TEXT, "Name a rule that you bent for a customer.") < 0.2);
    }

    @Test
    void eachPairThatIsTooAlikeIsNamed() {
        assertEquals(
                1,
                Trigrams.pairsAlike(List.of(TEXT, "Name a rule.", TEXT + " Tell me!"), 0.5)
                        .size());
    }
}
