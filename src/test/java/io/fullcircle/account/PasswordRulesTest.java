package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rain on a tin roof",
                "aaaa bbbb cc",
                "  spaces stay ",
                "ünïcödé żółć",
                "\uD83D\uDC1F\uD83D\uDC20\uD83D\uDC21\uD83D\uDC22\uD83D\uDC23\uD83D\uDC24\uD83D\uDC25\uD83D\uDC26\uD83D\uDC27\uD83D\uDC28\uD83D\uDC29\uD83D\uDC2A",
                "730914468205",
                "password of my own making",
                "adagio for strings"
            })
    void whateverIsLongAndTellsNothingIsTaken(String password) {
        check(password, "Ada Byron", "ada@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, account.rule.passwordShort",
        // Twelve units of UTF-16, six characters.
        "\uD83D\uDC1F\uD83D\uDC20\uD83D\uDC21\uD83D\uDC22\uD83D\uDC23\uD83D\uDC24, account.rule.passwordShort",
        "1q2w3e4r5t6y, account.rule.passwordCommon",
        "1Q2W3E4R5T6Y, account.rule.passwordCommon",
        "'  sonyericsson ', account.rule.passwordCommon",
        "Password2026!, account.rule.passwordCommon",
        "+++football+++, account.rule.passwordCommon",
        "dragondragon, account.rule.passwordCommon",
        "123456123456, account.rule.passwordCommon",
        "monkeymonkeymonk, account.rule.passwordCommon",
        "zzzzzzzzzzzz, account.rule.passwordCommon",
        "xyxyxyxyxyxyx, account.rule.passwordCommon",
        "my Full-Circle story, account.rule.passwordProduct",
        "LOVELACE rides a bike, account.rule.passwordPersonal",
        "the byron-society, account.rule.passwordPersonal",
        "to countess@home, account.rule.passwordPersonal"
    })
    void whatIsGuessedFirstIsRefusedWithItsReason(String password, String reason) {
        DomainException refused = assertThrows(
                DomainException.class, () -> check(password, "Ada Byron-Lovelace", "countess@example.org"));
        assertEquals(reason, refused.messageKey());
        assertEquals("secret", refused.field());
    }

    @Test
    void aShortNameStandsInTooManyWordsToCount() {
        check("banana canada", "Ada Lee", "an@example.org");
    }

    @Test
    void everyCommonPasswordIsRefusedHoweverItIsDecorated() {
        assertTrue(CommonPasswords.size() >= 10_000);
        assertTrue(Stream.of("123456", "password", "letmein", "qwertyuiop")
                .allMatch(word -> CommonPasswords.has(" " + word.toUpperCase(java.util.Locale.ROOT) + " ")));
    }

    @Test
    void aHashMadeWithLessIsOutdated() {
        String salt = "A".repeat(43) + "=";
        String now = "PBKDF2WithHmacSHA512:210000:" + salt + ":" + salt;
        assertEquals(false, Passwords.outdated(now));
        assertEquals(false, Passwords.outdated(now.replace("210000", "600000")));
        assertTrue(Passwords.outdated(now.replace("210000", "209999")));
        assertTrue(Passwords.outdated(now.replace("512", "256")));
        assertTrue(Passwords.outdated(now.replace(":" + salt + ":", ":AAAA:")));
        assertTrue(Passwords.outdated("PBKDF2WithHmacSHA512:210000:" + salt + ":AAAA"));
        assertTrue(Passwords.outdated("x"));
    }

    private static void check(String password, String name, String email) {
        PasswordRules.check("secret", password, name, email);
    }
}
