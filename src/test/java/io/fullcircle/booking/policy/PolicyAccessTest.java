package io.fullcircle.booking.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Viewers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyItsLeadSetsTheRulesOfAProgramme(Role role) {
        assertEquals(role == Role.LEAD, PolicyAccess.mayChange(Viewers.holding(7, role), 1));
        assertEquals(false, PolicyAccess.mayChange(Viewers.holding(7, role), 2));
    }

    @Test
    void whoLeadsACohortDoesNotSetThemForTheOthers() {
        assertEquals(false, PolicyAccess.mayChange(Viewers.leadingCohort(7), 1));
    }
}
