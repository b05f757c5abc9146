package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CandidateProfileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final CandidateProfile profile = new CandidateProfile(7);

    @Test
    void theDateIsUnknownOrLiesBetweenTodayAndTwoYearsAhead() {
        profile.prepareFor(on(TODAY), TODAY);
        profile.prepareFor(on(TODAY.plusYears(2)), TODAY);
        profile.prepareFor(on(null), TODAY);
        assertNull(profile.targetDate());
        for (LocalDate wrong :
                new LocalDate[] {TODAY.minusDays(1), TODAY.plusYears(2).plusDays(1), LocalDate.MIN, LocalDate.MAX}) {
            DomainException refused =
                    assertThrows(DomainException.class, () -> profile.prepareFor(on(wrong), TODAY), wrong::toString);
            assertEquals("targetDate", refused.field());
        }
    }

    @Test
    void aDateThatHasPassedSinceMayStay() {
        profile.prepareFor(on(TODAY), TODAY);
        profile.prepareFor(on(TODAY), TODAY.plusDays(30));
        assertEquals(TODAY, profile.targetDate());
        assertThrows(DomainException.class, () -> profile.prepareFor(on(TODAY.plusDays(1)), TODAY.plusDays(30)));
    }

    @Test
    void aTargetHasAJobFamilyAndALevel() {
        assertEquals(
                "jobFamily",
                assertThrows(DomainException.class, () -> new CandidateTarget(null, Level.MID, null))
                        .field());
        assertEquals(
                "level",
                assertThrows(
                                DomainException.class,
                                () -> new CandidateTarget(JobFamily.ENGINEERING_MANAGER, null, null))
                        .field());
    }

    private static CandidateTarget on(LocalDate date) {
        return new CandidateTarget(JobFamily.SOFTWARE_ENGINEER, Level.SENIOR, date);
    }
}
