package io.fullcircle.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.lead.LeadAccess;
import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadinessAccessTest {

    private static final long AUTUMN = 1;
    private static final long SPRING = 2;
    private static final long SENIORS = 10;
    private static final long OTHERS = 11;
    private static final long CANDIDATE = 7;
    private static final long SOMEBODY = 8;

    private final Viewer administrator = viewer(SOMEBODY, Set.of(Role.ADMINISTRATOR));
    private final Viewer lead = viewer(SOMEBODY, new Membership(AUTUMN, null, Role.LEAD));
    private final Viewer cohortLead = viewer(SOMEBODY, new Membership(AUTUMN, SENIORS, Role.LEAD));
    private final Viewer interviewer = viewer(SOMEBODY, new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer fellow = viewer(SOMEBODY, new Membership(AUTUMN, SENIORS, Role.CANDIDATE));
    private final Viewer candidate = viewer(CANDIDATE, new Membership(AUTUMN, SENIORS, Role.CANDIDATE));
    private final List<Viewer> all = List.of(administrator, lead, cohortLead, interviewer, fellow, candidate);

    @Test
    void aReportIsForTheCandidateTheLeadsAndTheAdministratorAndNeverForInterviewers() {
        assertSee(subject(AUTUMN, SENIORS), administrator, lead, cohortLead, candidate);
        assertSee(subject(AUTUMN, OTHERS), administrator, lead, candidate);
        assertSee(subject(SPRING, SENIORS), administrator, candidate);
        assertSee(subject(AUTUMN, SENIORS, Instant.EPOCH), administrator, lead, candidate);
    }

    @Test
    void aCohortIsForItsLeadsAndTheAdministrator() {
        assertEquals(List.of(administrator, lead, cohortLead), who(v -> LeadAccess.maySee(v, AUTUMN, SENIORS)));
        assertEquals(List.of(administrator, lead), who(v -> LeadAccess.maySee(v, AUTUMN, OTHERS)));
        assertEquals(List.of(administrator), who(v -> LeadAccess.maySee(v, SPRING, SENIORS)));
    }

    private void assertSee(ReportSubjectRow subject, Viewer... viewers) {
        assertEquals(List.of(viewers), who(v -> ReadinessAccess.maySee(v, subject)));
    }

    private List<Viewer> who(java.util.function.Predicate<Viewer> may) {
        return all.stream().filter(may).toList();
    }

    private static ReportSubjectRow subject(long programme, long cohort) {
        return subject(programme, cohort, null);
    }

    private static ReportSubjectRow subject(long programme, long cohort, Instant ended) {
        UUID id = new UUID(0, 1);
        return new ReportSubjectRow(
                CANDIDATE,
                id,
                "Cy",
                programme,
                id,
                "Autumn",
                cohort,
                id,
                "Seniors",
                ended,
                null,
                null,
                null,
                JobFamily.SOFTWARE_ENGINEER,
                Level.SENIOR);
    }

    private static Viewer viewer(long account, Membership... memberships) {
        Set<Role> roles = List.of(memberships).stream().map(Membership::role).collect(Collectors.toSet());
        return viewer(account, roles, memberships);
    }

    private static Viewer viewer(long account, Set<Role> roles, Membership... memberships) {
        return new Viewer(
                account,
                new UUID(0, account),
                "Ada",
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                roles,
                List.of(memberships));
    }
}
