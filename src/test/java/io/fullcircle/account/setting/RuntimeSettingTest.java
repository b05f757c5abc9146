package io.fullcircle.account.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuntimeSettingTest {

    @ParameterizedTest
    @CsvSource({
        "IDLE_MINUTES, 015, 15",
        "IDLE_MINUTES, 1440, 1440",
        "SIGN_UP, OPEN, OPEN",
        "SIGN_UP_DOMAINS, '@Example.org; bücher.example  example.ORG', example.org xn--bcher-kva.example",
        "SIGN_UP_DOMAINS, '', ''",
        "CONTACT, '  Ada, room 4 ', 'Ada, room 4'",
        "ANNOUNCEMENT_UNTIL, 2026-11-23T10:00:00.000Z, 2026-11-23T10:00:00Z"
    })
    void aValueIsKeptInOneForm(RuntimeSetting setting, String typed, String kept) {
        assertEquals(kept, setting.checked(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "IDLE_MINUTES, 14",
        "IDLE_MINUTES, 1441",
        "IDLE_MINUTES, 99999999999999999999",
        "IDLE_MINUTES, ''",
        "IDLE_MINUTES, -20",
        "SIGN_UP, open",
        "SIGN_UP_DOMAINS, localhost",
        "SIGN_UP_DOMAINS, a..b",
        "SIGN_UP_DOMAINS, '<script>.org'",
        "ANNOUNCEMENT_UNTIL, tomorrow"
    })
    void whatBreaksTheRuleNamesItsField(RuntimeSetting setting, String typed) {
        DomainException rule = assertThrows(DomainException.class, () -> setting.checked(typed));
        assertEquals(setting.field(), rule.field());
    }

    @Test
    void linesAreShortAndHoldNoControlCharacters() {
        for (RuntimeSetting line : new RuntimeSetting[] {RuntimeSetting.CONTACT, RuntimeSetting.ANNOUNCEMENT}) {
            assertThrows(DomainException.class, () -> line.checked("x".repeat(301)));
            assertThrows(DomainException.class, () -> line.checked("one\ntwo"));
            assertThrows(DomainException.class, () -> line.checked("one\u0000two"));
        }
    }

    @ParameterizedTest
    @EnumSource(RuntimeSetting.class)
    void everySettingHasItsNameInBothLanguages(RuntimeSetting setting) {
        for (Locale locale : Locales.ALL) {
            assertTrue(Messages.in(locale).has("account.setting." + setting), setting.name());
        }
    }

    @Test
    void onlyAddressesOfTheDomainsMaySignUpAndNotThoseBelowThem() {
        RuntimeSettings settings = new RuntimeSettings();
        settings.take(Map.of(RuntimeSetting.SIGN_UP_DOMAINS, "example.org xn--bcher-kva.example"));
        assertTrue(settings.mayJoin("ana@EXAMPLE.org"));
        assertTrue(settings.mayJoin("ana@bücher.example"));
        assertFalse(settings.mayJoin("ana@mail.example.org"));
        assertFalse(settings.mayJoin("ana@badexample.org"));
        assertFalse(settings.mayJoin("ana@example.org@example.com"));
        settings.take(Map.of(RuntimeSetting.SIGN_UP_DOMAINS, ""));
        assertTrue(settings.mayJoin("ana@anywhere.example"));
    }
}
