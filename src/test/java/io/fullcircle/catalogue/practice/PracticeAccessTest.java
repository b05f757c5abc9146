package io.fullcircle.catalogue.practice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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

class PracticeAccessTest {

    @Test
    void whoOnlyAnswersReadsNoChainsAndNoPersonas() {
        for (Role role : List.of(Role.INTERVIEWER, Role.LEAD, Role.ADMINISTRATOR)) {
            Viewer viewer = Viewers.holding(1, role);
            assertTrue(PracticeAccess.mayPrepareToAsk(viewer), role::name);
            assertDoesNotThrow(() -> PracticeAccess.requirePrepareToAsk(viewer));
        }
        for (Viewer viewer : List.of(Viewers.holding(1, Role.CANDIDATE), Viewers.withoutRole(2))) {
            assertFalse(PracticeAccess.mayPrepareToAsk(viewer));
            assertThrows(DomainException.class, () -> PracticeAccess.requirePrepareToAsk(viewer));
        }
    }

    @Test
    void whoBelongsToNoProgrammeSeesWhatIsOfTheProductAlone() {
        assertTrue(PracticeAccess.programmes(Viewers.holding(1, Role.CANDIDATE)).equals(Set.of(1L)));
        assertFalse(PracticeAccess.programmes(Viewers.withoutRole(1)).contains(1L));
        assertFalse(PracticeAccess.programmes(Viewers.withoutRole(1)).isEmpty(), "an empty list is no SQL");
    }
}
