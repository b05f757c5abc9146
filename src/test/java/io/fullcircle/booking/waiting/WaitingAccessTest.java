package io.fullcircle.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Viewers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void candidatesWaitAndLeadsSeeWhoDoesEachInTheirProgramme(Role role) {
        Viewer viewer = Viewers.holding(1, role);
        assertEquals(role == Role.CANDIDATE, WaitingAccess.mayWait(viewer, 1));
        assertEquals(role == Role.LEAD, WaitingAccess.maySeeList(viewer, 1));
        assertEquals(role == Role.LEAD, WaitingAccess.maySee(viewer, 1, 10));
        assertFalse(WaitingAccess.mayWait(viewer, 2));
        assertFalse(WaitingAccess.maySeeList(viewer, 2));
        assertFalse(WaitingAccess.maySee(viewer, 2, 10));
    }

    @Test
    void aLeadOfACohortSeesItsCandidatesAlone() {
        Viewer lead = Viewers.leadingCohort(1);
        assertTrue(WaitingAccess.maySeeList(lead, 1));
        assertTrue(WaitingAccess.maySee(lead, 1, 10));
        assertFalse(WaitingAccess.maySee(lead, 1, 11));
        assertFalse(WaitingAccess.mayWait(lead, 1));
    }

    @Test
    void whoIsNothingMayNothing() {
        Viewer nobody = Viewers.withoutRole(1);
        assertFalse(WaitingAccess.mayWait(nobody, 1));
        assertFalse(WaitingAccess.maySeeList(nobody, 1));
        assertFalse(WaitingAccess.maySee(nobody, 1, 10));
    }
}
