package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.shared.access.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurrentHomeTest {

    @Test
    void theHomeVisitedLastIsTheCurrentOne() {
        assertEquals(Role.CANDIDATE, CurrentHome.current("CANDIDATE", EnumSet.allOf(Role.class)));
    }

    @Test
    void withoutAVisitTheLeadComesFirst() {
        assertEquals(Role.LEAD, CurrentHome.current(null, EnumSet.allOf(Role.class)));
        assertEquals(Role.INTERVIEWER, CurrentHome.current(null, Set.of(Role.CANDIDATE, Role.INTERVIEWER)));
        assertEquals(Role.CANDIDATE, CurrentHome.current(null, Set.of(Role.CANDIDATE, Role.ADMINISTRATOR)));
    }

    @Test
    void aRoleThatWasTakenAwayIsNoHomeAnyMore() {
        assertEquals(Role.CANDIDATE, CurrentHome.current("LEAD", Set.of(Role.CANDIDATE)));
    }

    @Test
    void nonsenseInTheSessionIsNoRole() {
        assertEquals(Role.LEAD, CurrentHome.current("EMPEROR", Set.of(Role.LEAD)));
        assertEquals(Role.LEAD, CurrentHome.current(42, Set.of(Role.LEAD)));
    }

    @Test
    void somebodyWithoutARoleHasNoHome() {
        assertNull(CurrentHome.current("LEAD", Set.of()));
    }
}
