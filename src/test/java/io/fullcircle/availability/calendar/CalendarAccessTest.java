package io.fullcircle.availability.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Viewers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyInterviewersHaveTimesToKeepFree(Role role) {
        assertEquals(role == Role.INTERVIEWER, CalendarAccess.mayConnect(Viewers.holding(7, role)));
    }
}
