package io.fullcircle.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: all@example.org",
                "Hello\nBcc: all@example.org",
                "Hello\u2028Bcc: all@example.org",
                "Hello\u0085Bcc: all@example.org",
                "Hello\u0000Bcc: all@example.org"
            })
    void aSubjectIsOneLineWhateverWasPutIntoIt(String subject) {
        String line = letter("ana@example.org", subject).subject();
        assertTrue(line.matches("Hello  ?Bcc: all@example.org"), line);
    }

    @Test
    void aLongSubjectIsCutBetweenCharacters() {
        String line = letter("ana@example.org", "🎯".repeat(200)).subject();
        assertTrue(line.length() <= Mail.MAX_SUBJECT, line);
        assertTrue(line.endsWith("🎯…"), line);
        assertEquals(
                "x".repeat(Mail.MAX_SUBJECT),
                letter("ana@example.org", "x".repeat(Mail.MAX_SUBJECT)).subject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org\r\nBcc: all@example.org",
                "ana@example.org,all@example.org",
                "Ana <ana@example.org>",
                "ana@example.org bob@example.org",
                "ana\u0000@example.org",
                "ana",
                "@",
                "ana\u00a0b@example.org",
                "ana\u202e@example.org",
                "a@b@c"
            })
    void aRecipientIsOneBareAddress(String recipient) {
        assertThrows(IllegalArgumentException.class, () -> letter(recipient, "Hello"));
    }

    @Test
    void anAddressThatIsTooLongIsNone() {
        assertThrows(IllegalArgumentException.class, () -> letter("a".repeat(250) + "@b.de", "Hello"));
    }

    @Test
    void aLetterGreetsInTheLanguageOfItsReader() {
        Mail mail = Mail.letter("noah@example.org", "Noah", Locale.GERMAN, "Betreff", "Erstens.", "Zweitens.");
        assertEquals("Hallo Noah,\n\nErstens.\n\nZweitens.\n\nFullcircle\n", mail.text());
        assertFalse(mail.secret());
        assertEquals(Mail.ONE_DAY, mail.lasts());
        Mail secret = mail.secretFor(Duration.ofHours(1));
        assertTrue(secret.secret());
        assertEquals(Duration.ofHours(1), secret.lasts());
    }

    private static Mail letter(String recipient, String subject) {
        return Mail.letter(recipient, null, Locale.ENGLISH, subject, "Something.");
    }
}
