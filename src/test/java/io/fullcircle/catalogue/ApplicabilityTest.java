package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void aPrincipleAnswersForEachJobFamily() {
        PrincipleRow row = new PrincipleRow(1L, "ANY", 1, "Any", "Any.", Applicability.NEVER, Applicability.BY_HAND);
        assertEquals(Applicability.NEVER, row.applicability(JobFamily.SOFTWARE_ENGINEER));
        assertEquals(Applicability.BY_HAND, row.applicability(JobFamily.ENGINEERING_MANAGER));
    }
}
