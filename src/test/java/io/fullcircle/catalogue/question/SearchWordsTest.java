package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void onlyWordsThatTellQuestionsApartAreLookedFor() {
        SearchWords words = SearchWords.of(" Tell me about a time you DISAGREED, with your manager? ");
        assertEquals(List.of("tell", "time", "disagreed", "manager"), words.words());
        assertEquals("Tell me about a time you DISAGREED, with your manager?", words.typed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":*&|!", "''\\", "<->", "😀", "a", "the of", "\0", "(((", "%_"})
    void whatHoldsNoSuchWordLooksForEverything(String typed) {
        assertTrue(SearchWords.of(typed).none());
    }

    @Test
    void nothingTypedLooksForEverything() {
        assertTrue(SearchWords.of(null).none());
    }

    @Test
    void theLastWordMayBeTheBeginningOfOne() {
        assertEquals("'missed' & 'dead':*", SearchWords.of("missed dead").every());
    }

    @Test
    void twoLettersInTheWrongOrderAreTheSameWord() {
        SearchWords words = SearchWords.of("taem b2b");
        assertEquals("'taem' | 'atem' | 'team' | 'tame'", words.loosely("taem"));
        assertEquals("'b2b':*", words.loosely("b2b"));
    }

    @Test
    void theLongerAWordTheMoreOfItMayBeWrong() {
        assertTrue(SearchWords.enough("team").isEmpty());
        assertEquals(0.6, SearchWords.enough("teams").getAsDouble());
        assertEquals(0.5, SearchWords.enough("people").getAsDouble());
        assertEquals(0.39, SearchWords.enough("conflicting").getAsDouble());
        assertEquals(0.39, SearchWords.enough("another").getAsDouble());
        assertEquals(0.5, SearchWords.of("team teams people").leastEnough());
        assertEquals(1, SearchWords.of("team").leastEnough());
    }

    @Test
    void howeverMuchIsTypedLittleIsLookedFor() {
        SearchWords one = SearchWords.of("x".repeat(10_000));
        assertEquals(List.of("x".repeat(24)), one.words());
        assertEquals(List.of("qa", "go"), SearchWords.of("qa x go").words());
        assertEquals(100, one.typed().length());
        assertEquals("x".repeat(99), SearchWords.of("x".repeat(99) + "😀").typed());
        assertEquals(
                SearchWords.MOST_WORDS,
                SearchWords.of("one two three four five six seven eight nine ten")
                        .words()
                        .size());
    }
}
