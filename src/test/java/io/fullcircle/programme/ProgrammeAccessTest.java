package io.fullcircle.programme;

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

class ProgrammeAccessTest {

    private static final long AUTUMN = 1;
    private static final long SPRING = 2;
    private static final Long SENIORS = 10L;
    private static final Long JUNIORS = 11L;

    private final Viewer administrator = viewer(Set.of(Role.ADMINISTRATOR));
    private final Viewer lead = viewer(new Membership(AUTUMN, null, Role.LEAD));
    private final Viewer cohortLead = viewer(new Membership(AUTUMN, SENIORS, Role.LEAD));
    private final Viewer interviewer = viewer(new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer candidate = viewer(new Membership(AUTUMN, SENIORS, Role.CANDIDATE));

    @Test
    void onlyAnAdministratorMakesProgrammes() {
        assertTrue(ProgrammeAccess.mayMakeProgrammes(administrator));
        for (Viewer other : List.of(lead, cohortLead, interviewer, candidate)) {
            assertFalse(ProgrammeAccess.mayMakeProgrammes(other));
        }
    }

    @Test
    void whoRunsAProgrammeRunsThatOneAlone() {
        assertTrue(ProgrammeAccess.mayRun(lead, AUTUMN));
        assertFalse(ProgrammeAccess.mayRun(lead, SPRING));
        assertTrue(ProgrammeAccess.mayRun(administrator, SPRING));
    }

    @Test
    void theLeadOfACohortSeesTheProgrammeButDoesNotRunIt() {
        assertTrue(ProgrammeAccess.maySee(cohortLead, AUTUMN));
        assertFalse(ProgrammeAccess.maySee(cohortLead, SPRING));
        assertFalse(ProgrammeAccess.mayRun(cohortLead, AUTUMN));
    }

    @Test
    void theLeadOfACohortChangesItsCandidatesAndNobodyElse() {
        assertTrue(ProgrammeAccess.mayChangeMembers(cohortLead, AUTUMN, SENIORS, Role.CANDIDATE));
        assertFalse(ProgrammeAccess.mayChangeMembers(cohortLead, AUTUMN, JUNIORS, Role.CANDIDATE));
        assertFalse(ProgrammeAccess.mayChangeMembers(cohortLead, AUTUMN, SENIORS, Role.LEAD));
        assertFalse(ProgrammeAccess.mayChangeMembers(cohortLead, AUTUMN, null, Role.INTERVIEWER));
        assertFalse(ProgrammeAccess.mayChangeMembers(cohortLead, AUTUMN, null, Role.CANDIDATE));
        assertTrue(ProgrammeAccess.mayChangeMembers(lead, AUTUMN, null, Role.INTERVIEWER));
    }

    @Test
    void candidatesAndInterviewersSeeNoProgrammePages() {
        for (Viewer other : List.of(interviewer, candidate)) {
            assertFalse(ProgrammeAccess.maySee(other, AUTUMN));
            assertFalse(ProgrammeAccess.mayChangeMembers(other, AUTUMN, SENIORS, Role.CANDIDATE));
        }
    }

    @Test
    void cohortsLedLeaveOutProgrammesLedWhole() {
        assertEquals(List.of(SENIORS), ProgrammeAccess.cohortsLed(cohortLead));
        assertEquals(List.of(), ProgrammeAccess.cohortsLed(lead));
        assertEquals(List.of(), ProgrammeAccess.cohortsLed(candidate));
    }

    @Test
    void programmesAreRunByWhoLeadsThemWhole() {
        assertEquals(Set.of(AUTUMN), ProgrammeAccess.programmesRun(lead));
        for (Viewer other : List.of(cohortLead, interviewer, candidate, administrator)) {
            assertEquals(Set.of(), ProgrammeAccess.programmesRun(other));
        }
    }

    private static Viewer viewer(Membership... memberships) {
        Set<Role> roles = List.of(memberships).stream().map(Membership::role).collect(Collectors.toSet());
        return viewer(roles, memberships);
    }

    private static Viewer viewer(Set<Role> roles, Membership... memberships) {
        return new Viewer(
                7,
                new UUID(0, 7),
                "Ada",
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                roles,
                List.of(memberships));
    }
}
