package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fullcircle.catalogue.principle.PrincipleRow;
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

    @ParameterizedTest
    @CsvSource({
        "SOFTWARE_ENGINEER, ENTRY, NEVER",
        "SOFTWARE_ENGINEER, MID, NEVER",
        "SOFTWARE_ENGINEER, SENIOR, ALWAYS",
        "SOFTWARE_ENGINEER, PRINCIPAL, ALWAYS",
        "ENGINEERING_MANAGER, ENTRY, NEVER",
        "ENGINEERING_MANAGER, MID, BY_HAND",
        "ENGINEERING_MANAGER, PRINCIPAL, BY_HAND"
    })
    void aPrincipleAnswersForEachJobFamilyFromItsLevelOn(JobFamily family, Level level, Applicability expected) {
        assertEquals(expected, row().applicability(family, level));
    }

    @Test
    void whatBelongsToAProgrammeStandsUnderANameOfItsOwn() {
        assertEquals("ANY-1050", row().anchor());
        assertFalse(row().shipped());
    }

    private static PrincipleRow row() {
        return new PrincipleRow(
                1050L,
                "ANY",
                1,
                "Any",
                "Any.",
                "Strong.",
                "Plain.",
                "Weak.",
                7L,
                "Ours",
                1,
                Applicability.ALWAYS,
                Level.SENIOR,
                Applicability.BY_HAND,
                Level.MID,
                null);
    }
}
