package io.fullcircle.catalogue.principle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Viewers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrincipleAccessTest {

    @Test
    void aFrameworkIsChangedByWhoLeadsTheWholeProgrammeAlone() {
        assertTrue(PrincipleAccess.mayChangeFramework(Viewers.holding(1, Role.LEAD), 1));
        assertFalse(PrincipleAccess.mayChangeFramework(Viewers.holding(1, Role.LEAD), 2));
        assertFalse(PrincipleAccess.mayChangeFramework(Viewers.leadingCohort(1), 1));
        for (Role role : List.of(Role.INTERVIEWER, Role.CANDIDATE, Role.ADMINISTRATOR)) {
            assertFalse(PrincipleAccess.mayChangeFramework(Viewers.holding(1, role), 1), role::name);
        }
    }

    @Test
    void theProgrammesAreThoseThatSomebodyBelongsTo() {
        assertEquals(Set.of(1L), PrincipleAccess.programmes(Viewers.holding(1, Role.CANDIDATE)));
        assertEquals(Set.of(), PrincipleAccess.programmes(Viewers.holding(1, Role.ADMINISTRATOR)));
    }
}
