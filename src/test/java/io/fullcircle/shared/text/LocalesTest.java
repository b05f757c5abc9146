package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalesTest {

    @Test
    void theChoiceMadeOnTheDeviceWins() {
        assertEquals(Locale.GERMAN, choose("de", Locale.ENGLISH));
    }

    @Test
    void withoutAChoiceTheFirstKnownLanguageOfTheBrowserCounts() {
        assertEquals(Locale.GERMAN, choose(null, Locale.FRENCH, new Locale("de", "CH"), Locale.ENGLISH));
    }

    @Test
    void whatIsNotOnTheListIsTheDefault() {
        assertEquals(Locale.ENGLISH, choose("../../etc", Locale.FRENCH));
        assertEquals(Locale.ENGLISH, choose(null));
        assertNull(Locales.known("fr"));
        assertNull(Locales.known(null));
    }

    private static Locale choose(String chosen, Locale... accepted) {
        return Locales.choose(chosen, Collections.enumeration(List.of(accepted)));
    }
}
