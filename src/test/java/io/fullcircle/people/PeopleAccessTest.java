package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleAccessTest {

    private static final long AUTUMN = 1;
    private static final long SPRING = 2;
    private static final long SELF = 7;
    private static final long OTHER = 8;

    private final Viewer administrator = viewer(Set.of(Role.ADMINISTRATOR));
    private final Viewer lead = viewer(new Membership(AUTUMN, null, Role.LEAD));
    private final Viewer cohortLead = viewer(new Membership(AUTUMN, 10L, Role.LEAD));
    private final Viewer interviewer = viewer(new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer candidate = viewer(new Membership(AUTUMN, 10L, Role.CANDIDATE));
    private final List<Viewer> all = List.of(administrator, lead, cohortLead, interviewer, candidate);

    @Test
    void aTargetIsForCandidatesAndStrengthsAreForInterviewers() {
        for (Viewer viewer : all) {
            assertEquals(viewer == candidate, PeopleAccess.hasTarget(viewer));
            assertEquals(viewer == interviewer, PeopleAccess.interviews(viewer));
        }
    }

    @Test
    void whoRunsAProgrammeSeesAndApprovesItsInterviewersAndNobodyElseDoes() {
        for (Viewer viewer : all) {
            boolean runs = viewer == lead || viewer == administrator;
            assertEquals(runs, PeopleAccess.maySeeInterviewers(viewer, AUTUMN));
            assertEquals(runs, PeopleAccess.mayApprove(viewer, AUTUMN, OTHER));
            assertEquals(viewer == administrator, PeopleAccess.maySeeInterviewers(viewer, SPRING));
            assertEquals(viewer == administrator, PeopleAccess.mayApprove(viewer, SPRING, OTHER));
        }
    }

    @Test
    void nobodyApprovesThemselves() {
        for (Viewer viewer : all) {
            assertFalse(PeopleAccess.mayApprove(viewer, AUTUMN, SELF));
        }
    }

    @Test
    void everybodyInAProgrammeSeesWhomItApprovedAndOthersDoNot() {
        for (Viewer viewer : all) {
            assertTrue(PeopleAccess.maySeeApproved(viewer, AUTUMN));
            assertEquals(viewer == administrator, PeopleAccess.maySeeApproved(viewer, SPRING));
        }
    }

    private static Viewer viewer(Membership... memberships) {
        Set<Role> roles = List.of(memberships).stream().map(Membership::role).collect(Collectors.toSet());
        return viewer(roles, memberships);
    }

    private static Viewer viewer(Set<Role> roles, Membership... memberships) {
        UUID id = new UUID(0, SELF);
        return new Viewer(
                SELF, id, "Ada", "ada@example.org", ZoneOffset.UTC, Locale.ENGLISH, roles, List.of(memberships));
    }
}
