package io.fullcircle.account.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Viewers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdminAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void administratorsAdministerAndSuspendEverybodyButThemselves(Role role) {
        boolean is = role == Role.ADMINISTRATOR;
        assertEquals(is, AdminAccess.mayAdminister(Viewers.holding(7, role)));
        assertEquals(is, AdminAccess.maySuspend(Viewers.holding(7, role), 8));
        assertFalse(AdminAccess.maySuspend(Viewers.holding(7, role), 7));
    }
}
