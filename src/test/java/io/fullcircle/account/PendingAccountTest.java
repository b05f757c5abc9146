package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PendingAccountTest {

    private static final NewAccount ANA = NewAccount.of(" Ana 🎯 Sousa ", "Ana@Example.org", "wind in the dry reeds");

    @Test
    void whatFitsIsTaken() {
        assertEquals(
                new PendingAccount("Ana 🎯 Sousa", "ana@example.org", Locale.GERMAN, ZoneId.of("Asia/Tokyo")),
                PendingAccount.of(ANA, "de", "Asia/Tokyo", true));
    }

    @Test
    void whatDoesNotIsRefusedByItsField() {
        assertEquals("language", refused("xx", "UTC", true));
        assertEquals("language", refused(null, "UTC", true));
        assertEquals("timeZone", refused("en", "Mars/Olympus", true));
        assertEquals("timeZone", refused("en", null, true));
        assertEquals("agreed", refused("en", "UTC", false));
    }

    private static String refused(String language, String zone, boolean agreed) {
        return assertThrows(DomainException.class, () -> PendingAccount.of(ANA, language, zone, agreed))
                .field();
    }
}
