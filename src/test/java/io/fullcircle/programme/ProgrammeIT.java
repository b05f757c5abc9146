package io.fullcircle.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ProgrammeIT {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    @Inject
    private ProgrammeService programmes;

    @Inject
    private ProgrammeQueries queries;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private As as;

    @Inject
    private AtOnce atOnce;

    private long autumn;
    private long seniors;
    private long juniors;
    private long lead;
    private long cohortLead;
    private long candidate;
    private Viewer administrator;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        seniors = People.cohort(autumn, "Seniors");
        juniors = People.cohort(autumn, "Juniors");
        lead = People.account("lead@example.org", "x");
        cohortLead = People.account("cohort@example.org", "x");
        candidate = People.account("cy@example.org", "x");
        People.member(autumn, null, lead, Role.LEAD);
        People.member(autumn, seniors, cohortLead, Role.LEAD);
        People.member(autumn, seniors, candidate, Role.CANDIDATE);
        People.member(autumn, juniors, People.account("jo@example.org", "x"), Role.CANDIDATE);
        long other = People.programme("Canary programme");
        People.member(
                other,
                People.cohort(other, "Canary cohort"),
                People.account("canary@example.org", "x"),
                Role.CANDIDATE);
        long admin = People.account("admin@example.org", "x");
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", admin);
        administrator = viewer(admin);
    }

    @Test
    void aLeadSeesTheirProgrammeWithItsCountsAndNoOther() throws Exception {
        List<ProgrammeRow> rows = lead(() -> queries.programmes(viewer(lead)));
        assertEquals(1, rows.size());
        ProgrammeRow row = rows.get(0);
        assertEquals("Autumn", row.name());
        assertEquals(
                List.of(2L, 2L, 0L, 2L), List.of(row.cohorts(), row.candidates(), row.interviewers(), row.leads()));
        assertEquals(2, admin(() -> queries.programmes(administrator)).size());
    }

    @Test
    void theLeadOfACohortSeesThatCohortAndItsCandidatesAlone() throws Exception {
        Viewer viewer = viewer(cohortLead);
        ProgrammeRow programme = lead(() -> queries.programmes(viewer)).get(0);
        assertEquals(
                List.of("Seniors"),
                lead(() -> queries.cohorts(viewer, programme)).stream()
                        .map(CohortRow::name)
                        .toList());
        assertEquals(
                List.of("cy@example.org"),
                lead(() -> queries.members(viewer, programme)).stream()
                        .map(MemberRow::email)
                        .toList());
        assertEquals(4, lead(() -> queries.members(viewer(lead), programme)).size());
    }

    @Test
    void anotherProgrammeIsNotThere() throws Exception {
        UUID canary = UUID.fromString(Rows.text("select public_id::text from programme where name like 'Canary%'"));
        assertTrue(lead(() -> queries.programme(viewer(lead), canary)).isEmpty());
        assertNotFound(viewer(lead), () -> programmes.makeCohort(viewer(lead), canary, details("Mine")));
    }

    @Test
    void anAdministratorMakesAProgrammeUnderANameThatIsFree() throws Exception {
        UUID made = admin(() -> programmes.makeProgramme(administrator, "  Spring "));
        assertEquals(
                "Spring",
                admin(() -> queries.programme(administrator, made))
                        .orElseThrow()
                        .name());
        DomainException taken = assertThrows(
                DomainException.class, () -> admin(() -> programmes.makeProgramme(administrator, "SPRING")));
        assertEquals("programme.rule.nameTaken", taken.messageKey());
        assertNotFound(viewer(lead), () -> programmes.makeProgramme(viewer(lead), "Mine"));
    }

    @Test
    void ofManyWhoMakeTheSameProgrammeAtOnceOneSucceeds() throws Exception {
        int made = atOnce.succeed(6, i -> () -> {
            admin(() -> programmes.makeProgramme(administrator, "Winter"));
            return null;
        });
        assertEquals(1, made);
        assertEquals(1, Rows.number("select count(*) from programme where name = 'Winter'"));
    }

    @Test
    void whoRunsTheProgrammeMakesCohortsAndTheLeadOfACohortDoesNot() throws Exception {
        UUID id = UUID.fromString(People.publicId("programme", autumn));
        lead(() -> programmes.makeCohort(viewer(lead), id, details("Spring seniors")));
        assertEquals(3, Rows.number("select count(*) from cohort where programme_id = ?", autumn));
        DomainException taken = assertThrows(
                DomainException.class, () -> lead(() -> programmes.makeCohort(viewer(lead), id, details("seniors"))));
        assertEquals("name", taken.field());
        assertNotFound(viewer(cohortLead), () -> programmes.makeCohort(viewer(cohortLead), id, details("Mine")));
    }

    @Test
    void anEndedMembershipTakesTheRoleAwayAndStaysAsHistory() throws Exception {
        UUID membership = UUID.fromString(Rows.text(
                "select public_id::text from membership where account_id = ? and ended_at is null", candidate));
        assertTrue(viewer(candidate).is(Role.CANDIDATE));
        assertTrue(lead(() -> programmes.endMembership(viewer(cohortLead), membership)));
        assertFalse(lead(() -> programmes.endMembership(viewer(lead), membership)), "it ends once");
        assertFalse(viewer(candidate).is(Role.CANDIDATE));
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from membership where account_id = ? and ended_at is not null", candidate));
        People.member(autumn, seniors, candidate, Role.CANDIDATE);
        assertTrue(viewer(candidate).is(Role.CANDIDATE), "who comes back gets a new membership");
    }

    @Test
    void nobodyEndsAMembershipThatIsNotTheirs() {
        UUID canary = UUID.fromString(
                Rows.text("select m.public_id::text from membership m join account a on a.id = m.account_id"
                        + " where a.email = 'canary@example.org'"));
        assertNotFound(viewer(lead), () -> programmes.endMembership(viewer(lead), canary));
    }

    private void assertNotFound(Viewer viewer, Callable<?> work) {
        DomainException refused = assertThrows(DomainException.class, () -> lead(work), viewer::displayName);
        assertEquals(DomainException.Kind.NOT_FOUND, refused.kind());
    }

    private <T> T lead(Callable<T> work) throws Exception {
        return as.role(Role.LEAD, work);
    }

    private <T> T admin(Callable<T> work) throws Exception {
        return as.role(Role.ADMINISTRATOR, work);
    }

    private Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }

    private static CohortDetails details(String name) {
        return new CohortDetails(name, JobFamily.SOFTWARE_ENGINEER, Level.SENIOR, START, START.plusWeeks(12));
    }
}
