package io.fullcircle.people.conflict;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictAccessTest {

    private static final long AUTUMN = 1;

    @Test
    void whoTakesPartInMocksDeclaresTheirOwn() {
        assertTrue(ConflictAccess.mayDeclare(viewer(Role.CANDIDATE, 10L)));
        assertTrue(ConflictAccess.mayDeclare(viewer(Role.INTERVIEWER, null)));
        assertFalse(ConflictAccess.mayDeclare(viewer(Role.LEAD, null)));
    }

    @Test
    void whoLeadsTheWholeProgrammeKeepsTwoApart() {
        assertTrue(ConflictAccess.mayOversee(viewer(Role.LEAD, null), AUTUMN));
        assertFalse(ConflictAccess.mayOversee(viewer(Role.LEAD, null), AUTUMN + 1));
        assertFalse(ConflictAccess.mayOversee(viewer(Role.LEAD, 10L), AUTUMN));
        assertFalse(ConflictAccess.mayOversee(viewer(Role.INTERVIEWER, null), AUTUMN));
    }

    private static Viewer viewer(Role role, Long cohort) {
        return new Viewer(
                7,
                new UUID(0, 7),
                "",
                "",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(role),
                List.of(new Membership(AUTUMN, cohort, role)));
    }
}
