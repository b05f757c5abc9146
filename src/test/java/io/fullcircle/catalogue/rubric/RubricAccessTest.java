package io.fullcircle.catalogue.rubric;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Viewers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RubricAccessTest {

    @Test
    void whoRatesReadsAnchorsAndWhoAnswersDoesNot() {
        for (Role role : List.of(Role.INTERVIEWER, Role.LEAD, Role.ADMINISTRATOR)) {
            Viewer viewer = Viewers.holding(1, role);
            assertTrue(RubricAccess.mayRead(viewer), role::name);
            assertDoesNotThrow(() -> RubricAccess.requireReader(viewer));
        }
        for (Viewer viewer : List.of(Viewers.holding(1, Role.CANDIDATE), Viewers.withoutRole(2))) {
            assertFalse(RubricAccess.mayRead(viewer));
            assertThrows(DomainException.class, () -> RubricAccess.requireReader(viewer));
        }
    }

    @Test
    void aProgrammesAnchorsAreReadWhereSomebodyInterviewsOrLeads() {
        assertEquals(Set.of(1L), RubricAccess.programmes(Viewers.holding(1, Role.INTERVIEWER)));
        assertEquals(Set.of(1L), RubricAccess.programmes(Viewers.leadingCohort(1)));
        assertEquals(Set.of(), RubricAccess.programmes(Viewers.holding(1, Role.CANDIDATE)));
    }

    @Test
    void theyAreEditedByWhoLeadsTheWholeProgramme() {
        assertTrue(RubricAccess.mayEdit(Viewers.holding(1, Role.LEAD), 1));
        assertFalse(RubricAccess.mayEdit(Viewers.holding(1, Role.LEAD), 2));
        assertFalse(RubricAccess.mayEdit(Viewers.leadingCohort(1), 1));
        assertFalse(RubricAccess.mayEdit(Viewers.holding(1, Role.INTERVIEWER), 1));
        assertFalse(RubricAccess.mayEdit(Viewers.holding(1, Role.ADMINISTRATOR), 1));
    }
}
