package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each rule of a question begins and ends. */
class QuestionRulesTest {

    private static final String TEXT = "What did you find out too late for it?";

    @ParameterizedTest
    @CsvSource({"19, text", "20, ''", "600, ''", "601, text"})
    void aTextHasTwentyToSixHundredCharacters(int length, String faults) {
        assertEquals(faults, faults(typed("x".repeat(length), List.of(), "", "", "MID", "SENIOR", "8")));
    }

    @Test
    void aCharacterIsOneHoweverManyBytesItTakes() {
        assertEquals("text", faults(typed("😀".repeat(19), List.of(), "", "", "MID", "SENIOR", "8")));
        assertEquals("", faults(typed("😀".repeat(20), List.of(), "", "", "MID", "SENIOR", "8")));
    }

    @ParameterizedTest
    @CsvSource({"6, 300, ''", "7, 300, parts", "6, 301, parts"})
    void partsAreUpToSixOfThreeHundredCharacters(int parts, int length, String faults) {
        List<String> given = Collections.nCopies(parts, "x".repeat(length));
        assertEquals(faults, faults(typed(TEXT, given, "", "", "MID", "SENIOR", "8")));
    }

    @ParameterizedTest
    @CsvSource({"60, 60, ''", "61, 60, pole_one", "60, 61, pole_other", "0, 0, pole_one pole_other"})
    void polesOfAnAmbiguityAreBothNamedInSixtyCharacters(int one, int other, String faults) {
        TypedQuestion typed = typed(TEXT, List.of(), "x".repeat(one), "y".repeat(other), "MID", "SENIOR", "8");
        assertEquals(faults, faults("AMBIGUITY", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "45", " 7 "})
    void aQuestionTakesTwoToFortyFiveMinutes(String minutes) {
        assertEquals("", faults(typed(TEXT, List.of(), "", "", "MID", "SENIOR", minutes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "46", "", "-7", "7.5", "1000", "٧"})
    void whatIsNoNumberOfMinutesIsNamed(String minutes) {
        assertEquals("minutes", faults(typed(TEXT, List.of(), "", "", "MID", "SENIOR", minutes)));
    }

    @ParameterizedTest
    @CsvSource({"MID, MID, ''", "MID, SENIOR, ''", "SENIOR, MID, level_to", "PRINCIPAL, ENTRY, level_to"})
    void theLastLevelIsNotBeforeTheFirst(String from, String to, String faults) {
        assertEquals(faults, faults(typed(TEXT, List.of(), "", "", from, to, "8")));
    }

    @Test
    void aQuestionCanProbeSomethingAndIsForSomebody() {
        TypedQuestion nobody = new TypedQuestion(
                "LEARNING", TEXT, List.of(), null, null, "MID", "SENIOR", List.of(), "RARE", "8", List.of());
        assertEquals("job_families principles", faults("LEARNING", nobody));
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "61, 61", "200, 61"})
    void whatAFileSaysIsShownUpToSixtyCharacters(int length, int shown) {
        String text = QuestionRules.shown("a" + "😀".repeat(length - 1));
        assertEquals(shown, text.codePointCount(0, text.length()));
        assertEquals(length > 60, text.endsWith("…"));
        assertEquals('a', text.charAt(0));
    }

    @Test
    void whatCannotBeSeenIsNotShown() {
        assertEquals("ab", QuestionRules.shown("a\u0007\u200fb"));
    }

    private static TypedQuestion typed(
            String text, List<String> parts, String poleOne, String poleOther, String from, String to, String minutes) {
        return new TypedQuestion(
                "LEARNING",
                text,
                parts,
                poleOne,
                poleOther,
                from,
                to,
                List.of("SOFTWARE_ENGINEER"),
                "RARE",
                minutes,
                List.of("DIVE_DEEP"));
    }

    private static String faults(TypedQuestion typed) {
        return faults("LEARNING", typed);
    }

    private static String faults(String bucket, TypedQuestion t) {
        TypedQuestion typed = new TypedQuestion(
                bucket,
                t.text(),
                t.parts(),
                t.poleOne(),
                t.poleOther(),
                t.levelFrom(),
                t.levelTo(),
                t.families(),
                t.commonness(),
                t.minutes(),
                t.principles());
        return QuestionRules.read(typed, List.of("DIVE_DEEP")).faults().stream()
                .map(fault -> fault.field().column())
                .collect(Collectors.joining(" "));
    }
}
