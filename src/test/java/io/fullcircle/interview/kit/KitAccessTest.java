package io.fullcircle.interview.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.booking.BookingState;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KitAccessTest {

    private static final Viewer INTERVIEWER = Viewers.holding(2, Role.INTERVIEWER);

    @Test
    void aKitIsForItsInterviewerAsLongAsTheyInterview() {
        assertTrue(KitAccess.maySee(INTERVIEWER, 2));
        assertTrue(KitAccess.maySee(INTERVIEWER, mockOf(2)));
        assertFalse(KitAccess.maySee(INTERVIEWER, 3), "another interviewer's");
        assertFalse(KitAccess.maySee(INTERVIEWER, mockOf(3)));
        for (Role role : List.of(Role.CANDIDATE, Role.LEAD, Role.ADMINISTRATOR)) {
            assertFalse(KitAccess.maySee(Viewers.holding(2, role), 2), role::name);
        }
    }

    @Test
    void nothingIsAskedAnyMoreOnceItHasEnded() {
        for (BookingState state : BookingState.values()) {
            assertEquals(state == BookingState.CONFIRMED, KitAccess.open(state), state::name);
        }
    }

    @Test
    void aProgrammesOwnQuestionsAreForItsMembers() {
        assertTrue(KitAccess.maySeeQuestionsOf(INTERVIEWER, 1));
        assertFalse(KitAccess.maySeeQuestionsOf(INTERVIEWER, 2));
        assertFalse(KitAccess.maySeeQuestionsOf(Viewers.withoutRole(2), 1));
    }

    private static KitMock mockOf(long interviewer) {
        Instant start = Instant.parse("2026-05-04T10:00:00Z");
        return new KitMock(
                1L,
                new UUID(0, 1),
                1L,
                7L,
                "Cal",
                interviewer,
                JobFamily.SOFTWARE_ENGINEER,
                Level.SENIOR,
                new TimeSpan(start, start.plus(Duration.ofMinutes(45))),
                BookingState.CONFIRMED,
                List.of());
    }
}
