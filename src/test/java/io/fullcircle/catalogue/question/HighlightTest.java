package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {

    @ParameterizedTest
    @CsvSource({
        "disagreed, When did you [disagree] with a manager?",
        "desagreed, When did you [disagree] with a manager?",
        "disgaree, When did you [disagree] with a manager?",
        "manag, When did you disagree with a [manager]?",
        "managers disagreement, When did you [disagree] with a [manager]?",
        "WHEN manger, When did you disagree with a [manager]?",
        "dis, When did you [disagree] with a manager?",
        "with, When did you disagree with a manager?",
        "kubernetes, When did you disagree with a manager?",
    })
    void theWordsThatAreMeantAreMarkedAndNoOthers(String typed, String marked) {
        assertEquals(marked, marked("When did you disagree with a manager?", typed));
    }

    @ParameterizedTest
    @CsvSource({
        "team, teem, false",
        "team, taem, true",
        "team, teams, true",
        "teams, team, true",
        "tea, teacher, true",
        "teach, tea, true",
        "teach, the, false",
        "t, team, false",
        "failing, failed, true",
        "fails, failures, true",
        "fails, faint, false",
        "abc, acb, false",
        "prioritise, prioritize, true",
        "conflict, inflict, true",
        "conflict, contact, false",
    })
    void aWordIsMeantWhereItBeginsEndsOrIsWrittenAlike(String typed, String word, boolean meant) {
        assertEquals(meant ? "[" + word + "]" : word, marked(word, typed));
    }

    @Test
    void aTextComesBackAsItWas() {
        String text = "<b>Ein Käse</b> & \"what\" else…";
        assertEquals("<b>Ein [Käse]</b> & \"what\" else…", marked(text, "KÄSE b"));
        assertEquals(text, marked(text, "").replace("[", "").replace("]", ""));
        assertEquals("", marked("", "word"));
    }

    @Test
    void whatItHasFoundOfAWordHoldsForTheNextText() {
        Highlight highlight = new Highlight(SearchWords.of("manager"));
        for (String text : List.of("Your manager asked.", "Who managed the manager of it?")) {
            assertEquals(highlight.pieces(text), new Highlight(SearchWords.of("manager")).pieces(text));
        }
    }

    private static String marked(String text, String typed) {
        return new Highlight(SearchWords.of(typed))
                .pieces(text).stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }
}
