package io.fullcircle.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.interview.Signal;
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
    void aReportIsForTheCandidateAndTheLeadsAndNobodyElse() {
        assertSee(subject(AUTUMN, SENIORS), lead, cohortLead, candidate);
        assertSee(subject(AUTUMN, OTHERS), lead, candidate);
        assertSee(subject(SPRING, SENIORS), candidate);
        assertSee(subject(AUTUMN, SENIORS, Instant.EPOCH), lead, candidate);
    }

    @Test
    void aLeadWhoIsToHearTheCandidateKnowsOfTheReportAndReadsItLater() {
        ReportSubjectRow owed = subject(AUTUMN, SENIORS, null, 1);
        assertSee(owed, lead, cohortLead, candidate);
        assertEquals(List.of(candidate), who(v -> ReadinessAccess.mayRead(v, owed)));
        assertEquals(
                List.of(lead, cohortLead, candidate), who(v -> ReadinessAccess.mayRead(v, subject(AUTUMN, SENIORS))));
    }

    @Test
    void aReportLeadsOnToTheMocksThatItsReaderOversees() {
        HeardRow here = heard(SENIORS);
        HeardRow elsewhere = heard(OTHERS);
        ReportSubjectRow subject = subject(AUTUMN, SENIORS);
        assertEquals(List.of(lead, cohortLead, candidate), who(v -> ReadinessAccess.mayOpen(v, subject, here)));
        assertEquals(List.of(lead, candidate), who(v -> ReadinessAccess.mayOpen(v, subject, elsewhere)));
    }

    @Test
    void aCohortIsForItsLeads() {
        assertEquals(List.of(lead, cohortLead), who(v -> LeadAccess.maySee(v, AUTUMN, SENIORS)));
        assertEquals(List.of(lead), who(v -> LeadAccess.maySee(v, AUTUMN, OTHERS)));
        assertEquals(List.of(), who(v -> LeadAccess.maySee(v, SPRING, SENIORS)));
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

    private static HeardRow heard(long cohort) {
        UUID id = new UUID(0, 2);
        return new HeardRow(1L, Signal.MEETS, "Said so", Level.SENIOR, id, cohort, Instant.EPOCH, 9L, "Ines");
    }

    private static ReportSubjectRow subject(long programme, long cohort, Instant ended) {
        return subject(programme, cohort, ended, 0);
    }

    private static ReportSubjectRow subject(long programme, long cohort, Instant ended, long owed) {
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
                Level.SENIOR,
                owed);
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
