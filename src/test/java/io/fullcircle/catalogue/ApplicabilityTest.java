package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicabilityTest {

    @ParameterizedTest
    @CsvSource({"ALWAYS, true, true, false", "BY_HAND, true, false, true", "NEVER, false, false, false"})
    void whatIsAssignedByHandIsAllowedWithAWarningAndCountedNowhere(
            Applicability kind, boolean assignable, boolean counted, boolean warned) {
        assertEquals(assignable, kind.assignable());
        assertEquals(counted, kind.counted());
        assertEquals(warned, kind.warned());
    }

    @Test
    void aPrincipleAnswersForEachJobFamily() {
        PrincipleRow row = row(Applicability.NEVER, Applicability.BY_HAND);
        assertEquals(Applicability.NEVER, row.applicability(JobFamily.SOFTWARE_ENGINEER));
        assertEquals(Applicability.BY_HAND, row.applicability(JobFamily.ENGINEERING_MANAGER));
    }

    @Test
    void onlyWhatBothFamiliesAreAlwaysAskedIsForEverybody() {
        assertTrue(row(Applicability.ALWAYS, Applicability.ALWAYS).forEverybody());
        assertFalse(row(Applicability.BY_HAND, Applicability.ALWAYS).forEverybody());
        assertFalse(row(Applicability.ALWAYS, Applicability.NEVER).forEverybody());
    }

    private static PrincipleRow row(Applicability engineers, Applicability managers) {
        return new PrincipleRow(1L, "ANY", 1, "Any", "Any.", engineers, managers);
    }
}
