package io.fullcircle.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CohortDetailsTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    @Test
    void theNameIsTidied() {
        assertEquals("Seniors", details("  Seniors ", START, START).name());
    }

    @Test
    void aCohortMayLastADayAndTwoYearsAtMost() {
        details("x", START, START);
        details("x", START, START.plusYears(2));
        assertField("endsOn", "x", START, START.minusDays(1));
        assertField("endsOn", "x", START, START.plusYears(2).plusDays(1));
    }

    @Test
    void eachMissingPartIsNamed() {
        assertField("name", " ", START, START);
        assertField("name", "x".repeat(Programme.MAX_NAME + 1), START, START);
        assertField("startsOn", "x", null, START);
        assertField("endsOn", "x", START, null);
        assertField("startsOn", "x", LocalDate.of(1026, 11, 23), START);
        assertEquals(
                "jobFamily",
                assertThrows(DomainException.class, () -> new CohortDetails("x", null, Level.SENIOR, START, START))
                        .field());
        assertEquals(
                "level",
                assertThrows(
                                DomainException.class,
                                () -> new CohortDetails("x", JobFamily.SOFTWARE_ENGINEER, null, START, START))
                        .field());
    }

    private static void assertField(String field, String name, LocalDate start, LocalDate end) {
        assertEquals(
                field,
                assertThrows(DomainException.class, () -> details(name, start, end))
                        .field());
    }

    private static CohortDetails details(String name, LocalDate start, LocalDate end) {
        return new CohortDetails(name, JobFamily.SOFTWARE_ENGINEER, Level.SENIOR, start, end);
    }
}
