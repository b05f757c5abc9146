package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalTime SIX = LocalTime.of(18, 0);

    @ParameterizedTest
    @CsvSource({
        // Monday, 23 November, on a clock that is five hours and a half ahead.
        "1, 18:00, 21:00, 2026-11-23T12:30:00Z, true",
        "1, 18:00, 21:00, 2026-11-23T12:29:00Z, false",
        "1, 18:00, 21:00, 2026-11-23T15:29:00Z, true",
        "1, 18:00, 21:00, 2026-11-23T15:30:00Z, false",
        "2, 18:00, 21:00, 2026-11-23T12:30:00Z, false",
        "'', 18:00, 21:00, 2026-11-23T12:30:00Z, true",
        "15, , , 2026-11-23T01:00:00Z, true",
        "5, , , 2026-11-23T19:00:00Z, false",
        // The night after Monday belongs to it.
        "1, 22:00, 01:00, 2026-11-23T17:00:00Z, true",
        "1, 22:00, 01:00, 2026-11-23T19:00:00Z, true",
        "1, 22:00, 01:00, 2026-11-23T19:30:00Z, false",
        "1, 22:00, 01:00, 2026-11-22T19:00:00Z, false",
    })
    void aTimeIsLikedByDayAndHour(String days, LocalTime from, LocalTime to, Instant start, boolean liked) {
        assertEquals(liked, Preference.kept(days, from, to).likes(start, KOLKATA));
    }

    @Test
    void weekdaysAreKeptInTheirOrder() {
        Preference some = new Preference(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), null, null);
        assertEquals("17", some.digits());
        assertEquals(some, Preference.kept("17", null, null));
        assertFalse(some.any());
        assertTrue(Preference.ANY.any());
        assertTrue(Preference.ANY.likes(Instant.EPOCH, KOLKATA));
    }

    @Test
    void bothHoursAreGivenOrNeither() {
        assertEquals("preferredTo", refused(SIX, null));
        assertEquals("preferredFrom", refused(null, SIX));
        assertEquals("preferredTo", refused(SIX, SIX));
    }

    private static String refused(LocalTime from, LocalTime to) {
        return assertThrows(DomainException.class, () -> new Preference(Set.of(), from, to))
                .field();
    }
}
