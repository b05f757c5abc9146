package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Viewers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvailabilityAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyInterviewersHaveTimesToOffer(Role role) {
        assertEquals(role == Role.INTERVIEWER, AvailabilityAccess.mayOpen(Viewers.holding(7, role)));
    }
}
