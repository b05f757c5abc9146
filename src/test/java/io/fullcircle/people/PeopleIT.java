package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PeopleIT extends PeopleFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aCandidateIsProposedTheTargetOfTheirCohortAndSaysTheirOwn() throws Exception {
        Viewer viewer = viewer(candidate);
        assertTrue(
                as.role(Role.CANDIDATE, () -> queries.candidateProfile(viewer)).isEmpty());
        assertEquals(
                new TargetRow(JobFamily.SOFTWARE_ENGINEER, Level.SENIOR),
                as.role(Role.CANDIDATE, () -> queries.proposedTarget(viewer)).orElseThrow());
        LocalDate date = LocalDate.now(viewer.zone()).plusDays(30);
        saveTarget(Level.MID, date, ProfileChange.NONE);
        CandidateProfileRow row =
                as.role(Role.CANDIDATE, () -> queries.candidateProfile(viewer)).orElseThrow();
        assertEquals(List.of(Level.MID, date), List.of(row.level(), row.targetDate()));
        saveTarget(Level.PRINCIPAL, null, row.version());
        CandidateProfileRow newer =
                as.role(Role.CANDIDATE, () -> queries.candidateProfile(viewer)).orElseThrow();
        assertNull(newer.targetDate());
        assertEquals(Level.PRINCIPAL, newer.level());
    }

    @Test
    void whatIsOlderThanWhatIsKeptIsRefused() throws Exception {
        saveTarget(Level.MID, null, ProfileChange.NONE);
        assertStale(() -> saveTarget(Level.ENTRY, null, ProfileChange.NONE));
        saveInterviewer(Set.of(1L), ProfileChange.NONE);
        int seen = interviewerVersion();
        saveInterviewer(Set.of(1L, 2L), seen);
        assertStale(() -> saveInterviewer(Set.of(3L), seen));
        assertEquals(Set.of(1L, 2L), Set.copyOf(as.role(Role.INTERVIEWER, () -> queries.strengths(viewer(ines)))));
    }

    @Test
    void ofManyWindowsThatSaveTheSameVersionAtOnceOneSucceeds() throws Exception {
        for (int seen : List.of(ProfileChange.NONE, 1)) {
            int saved = atOnce.succeed(6, i -> () -> {
                saveInterviewer(Set.of(i + 1L, i + 7L), seen);
                return null;
            });
            assertEquals(1, saved, "version " + seen);
            assertEquals(2, Rows.number("select count(*) from interviewer_strength"));
        }
    }

    @Test
    void aPrincipleThatIsNoneIsRefused() {
        DomainException refused =
                assertThrows(DomainException.class, () -> saveInterviewer(Set.of(1L, 999L), ProfileChange.NONE));
        assertEquals("strengths", refused.field());
        assertEquals(0, Rows.number("select count(*) from interviewer_profile"));
    }

    @Test
    void aProfileIsSavedWholeOrNotAtAll() throws Exception {
        CandidateTarget target = new CandidateTarget(JobFamily.SOFTWARE_ENGINEER, Level.MID, null);
        CandidateTarget past = new CandidateTarget(JobFamily.SOFTWARE_ENGINEER, Level.MID, LocalDate.of(2020, 1, 1));
        assertThrows(DomainException.class, () -> save(new ProfileChange(past, ProfileChange.NONE, null, 0)));
        assertEquals(0, Rows.number("select count(*) from candidate_profile"));
        save(new ProfileChange(target, ProfileChange.NONE, null, 0));
        assertEquals(1, Rows.number("select count(*) from candidate_profile"));
        assertEquals("", Rows.text("select preferred_days from candidate_profile where preferred_from is null"));
    }

    @Test
    void whoIsNoCandidateHasNoTargetAndWhoIsNoInterviewerBringsNothing() {
        assertNotFound(() -> run(
                Role.LEAD,
                () -> people.saveTarget(
                        viewer(lead), new CandidateTarget(JobFamily.SOFTWARE_ENGINEER, Level.MID, null), -1)));
        assertNotFound(() ->
                run(Role.CANDIDATE, () -> people.saveInterviewer(viewer(candidate), details(Set.of(1L)), -1)));
    }

    @Test
    void anInterviewerIsApprovedOnceWithdrawnAndApprovedAgain() throws Exception {
        assertEquals(
                "people.rule.notDescribed",
                assertThrows(DomainException.class, () -> approve(lead, ines)).messageKey());
        saveInterviewer(Set.of(1L, 7L), ProfileChange.NONE);
        assertTrue(approvedFor(candidate).isEmpty());
        approve(lead, ines);
        approve(lead, ines);
        assertEquals(1, Rows.number("select count(*) from interviewer_approval"));
        assertEquals(
                List.of("Principal engineer"),
                approvedFor(candidate).stream()
                        .map(ApprovedInterviewerRow::headline)
                        .toList());
        InterviewerRow row = interviewers(lead, autumn).get(0);
        assertEquals(List.of(2L, "Lead", 9), List.of(row.strengths(), row.approvedBy(), row.yearsInterviewing()));
        assertTrue(own().approvedAt() != null);
        withdraw(lead, ines);
        withdraw(lead, ines);
        assertTrue(approvedFor(candidate).isEmpty());
        assertNull(own().approvedAt());
        approve(lead, ines);
        assertEquals(2, Rows.number("select count(*) from interviewer_approval"));
        assertTrue(interviewers(lead, autumn).get(0).approved());
    }

    @Test
    void whoHasSaidNothingStandsInTheListWithoutAProfile() throws Exception {
        InterviewerRow row = interviewers(lead, autumn).get(0);
        assertEquals("ines@example.org", row.email());
        assertFalse(row.described());
        assertFalse(row.approved());
        assertEquals(0L, row.strengths());
    }

    @Test
    void anotherProgrammesInterviewerIsNotThere() throws Exception {
        assertNotFound(() -> approve(lead, canary));
        assertNotFound(() -> withdraw(lead, canary));
        assertNotFound(() -> run(
                Role.LEAD,
                () -> people.approve(
                        viewer(lead), publicId("programme", canaryProgramme), publicId("account", canary))));
        assertTrue(as.role(Role.CANDIDATE, () -> queries.approvedInterviewers(viewer(candidate), canaryProgramme))
                .isEmpty());
        assertEquals(
                List.of("ines@example.org"),
                interviewers(lead, autumn).stream().map(InterviewerRow::email).toList());
    }

    @Test
    void theLeadOfACohortApprovesNobodyAndNobodyApprovesThemselves() throws Exception {
        saveInterviewer(Set.of(1L), ProfileChange.NONE);
        long cohortLead = People.account("cohort@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Juniors"), cohortLead, Role.LEAD);
        assertNotFound(() -> approve(cohortLead, ines));
        assertTrue(interviewers(cohortLead, autumn).isEmpty());
        assertTrue(as.role(Role.INTERVIEWER, () -> queries.ownApprovals(viewer(cohortLead)))
                .isEmpty());
        People.member(autumn, null, ines, Role.LEAD);
        assertNotFound(() -> approve(ines, ines));
    }

    @Test
    void anApprovalEndsWithTheMembership() throws Exception {
        saveInterviewer(Set.of(1L), ProfileChange.NONE);
        approve(lead, ines);
        UUID membership =
                UUID.fromString(Rows.text("select public_id::text from membership where account_id = ?", ines));
        run(Role.LEAD, () -> programmes.endMembership(viewer(lead), membership));
        assertTrue(approvedFor(candidate).isEmpty());
        People.member(autumn, null, ines, Role.INTERVIEWER);
        assertFalse(interviewers(lead, autumn).get(0).approved(), "who comes back is judged anew");
        approve(lead, ines);
        run(Role.LEAD, () -> programmes.endMembership(viewer(lead), membership));
        assertTrue(interviewers(lead, autumn).get(0).approved(), "what ended before takes nothing away now");
    }
}
