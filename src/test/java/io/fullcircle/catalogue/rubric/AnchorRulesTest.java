package io.fullcircle.catalogue.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorRulesTest {

    private static final String BELOW = "Gave up the plan as soon as somebody frowned at it.";
    private static final String MEETS = "Brought numbers to the meeting, lost, and built the other design with care.";
    private static final String RAISES =
            "Changed how such choices are made in three teams that nobody had asked them about.";

    @Test
    void threeDifferentAnchorsHaveNoFault() {
        assertEquals(List.of(), AnchorRules.faults(new AnchorTexts(BELOW, MEETS, RAISES), "Dive Deep"));
    }

    @Test
    void whatIsTooShortOrMissingIsNamedByItsPlace() {
        assertEquals(
                List.of(Bar.BELOW, Bar.RAISES),
                AnchorRules.faults(new AnchorTexts("Too short.", MEETS, null), "Dive Deep").stream()
                        .map(AnchorRules.Fault::bar)
                        .toList());
    }

    @Test
    void theHigherOfTwoThatSayTheSameIsAtFault() {
        String almost = BELOW.replace("frowned", "frowns");
        assertTrue(Likeness.of(BELOW, almost) >= Likeness.SAME);
        List<AnchorRules.Fault> faults = AnchorRules.faults(new AnchorTexts(BELOW, MEETS, almost), "Dive Deep");
        assertEquals(1, faults.size());
        assertEquals(Bar.RAISES, faults.get(0).bar());
        assertEquals("catalogue.rule.anchor.same.BELOW", faults.get(0).messageKey());
    }

    @ParameterizedTest
    @CsvSource({
        "Showed OWNERSHIP all along, Ownership, true",
        "Owned it all along, Ownership, false",
        "Could disagree and commit, Have Backbone; Disagree and Commit, true",
        "Had the backbone to say so, Have Backbone; Disagree and Commit, false",
        "Was right quite often and said so, 'Are Right, A Lot', false"
    })
    void noAnchorNamesItsPrinciple(String text, String principle, boolean names) {
        assertEquals(names, AnchorRules.names(text, principle));
    }

    @Test
    void anAnchorThatNamesItsPrincipleIsAtFault() {
        List<AnchorRules.Fault> faults =
                AnchorRules.faults(new AnchorTexts(BELOW, MEETS + " That is to dive deep.", RAISES), "Dive Deep");
        assertEquals(1, faults.size());
        assertEquals(Bar.MEETS, faults.get(0).bar());
        assertEquals("catalogue.rule.anchor.names", faults.get(0).messageKey());
    }

    @Test
    void anAnchorIsAtLeastAsLongAsItsTableSays() {
        String least = "Went on with it regardless of the cost.".repeat(3).substring(0, RubricAnchor.MIN_TEXT);
        assertEquals(List.of(), AnchorRules.faults(new AnchorTexts(least, MEETS, RAISES), "Dive Deep"));
        assertEquals(
                1,
                AnchorRules.faults(new AnchorTexts(least.substring(1), MEETS, RAISES), "Dive Deep")
                        .size());
    }

    @Test
    void lineBreaksBecomeSpacesAndWhatIsNoTextIsNothing() {
        AnchorTexts tidy = AnchorRules.tidy(new AnchorTexts(" One\r\n two ", "x\u0007", "a".repeat(601)));
        assertEquals("One two", tidy.below());
        assertNull(tidy.meets());
        assertNull(tidy.raises());
    }

    @Test
    void emptyIsWhatHasNothingToReadInAnyPlace() {
        assertTrue(AnchorRules.empty(new AnchorTexts(null, " ", "")));
        assertFalse(AnchorRules.empty(new AnchorTexts(null, "x", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "word, word, 1",
        "word, two words, 0.36363637",
        "abc, xyz, 0",
        "'', '', 0",
        "Straße, STRASSE, 0.36363637"
    })
    void likenessIsThatOfTheDatabase(String one, String other, double expected) {
        assertEquals(expected, Likeness.of(one, other), 0.000001);
    }
}
