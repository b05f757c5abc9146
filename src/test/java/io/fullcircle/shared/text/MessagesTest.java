package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void aTextIsInTheLanguageAskedFor() {
        assertEquals("Sign in", Messages.in(Locale.ENGLISH).text("account.signIn.submit"));
        assertEquals("Anmelden", Messages.in(Locale.GERMAN).text("account.signIn.submit"));
    }

    @Test
    void aRegionReadsTheTextsOfItsLanguage() {
        assertSame(Messages.in(Locale.GERMAN), Messages.in(new Locale("de", "AT")));
    }

    @Test
    void anUnknownLanguageReadsTheDefault() {
        assertSame(Messages.in(Locale.ENGLISH), Messages.in(Locale.JAPANESE));
        assertSame(Messages.in(Locale.ENGLISH), Messages.in(null));
    }

    @Test
    void argumentsStandInTheirPlaces() {
        assertEquals("Good morning, Priya", Messages.in(Locale.ENGLISH).text("home.greeting.morning", "Priya"));
    }

    @Test
    void anArgumentIsNeverReadAsAPattern() {
        assertEquals("Good morning, {0} '", Messages.in(Locale.ENGLISH).text("home.greeting.morning", "{0} '"));
    }

    @Test
    void aMissingKeyShowsItself() {
        assertEquals("???shared.nothing.here???", Messages.in(Locale.ENGLISH).text("shared.nothing.here"));
    }
}
