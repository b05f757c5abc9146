package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.programme.ProgrammeQueries;
import io.fullcircle.programme.ProgrammeService;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;

/** A programme with a lead, an interviewer and a candidate, another one beside it, and what they do in few words. */
abstract class PeopleFixture {

    @Inject
    PeopleService people;

    @Inject
    PeopleQueries queries;

    @Inject
    ProgrammeService programmes;

    @Inject
    ProgrammeQueries programmeQueries;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Inject
    AtOnce atOnce;

    long autumn;
    long lead;
    long ines;
    long candidate;
    long canaryProgramme;
    long canary;

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        lead = People.account("lead@example.org", "x");
        ines = People.account("ines@example.org", "x");
        candidate = People.account("cy@example.org", "x");
        People.member(autumn, null, lead, Role.LEAD);
        People.member(autumn, null, ines, Role.INTERVIEWER);
        People.member(autumn, People.cohort(autumn, "Seniors"), candidate, Role.CANDIDATE);
        canaryProgramme = People.programme("Canary programme");
        canary = People.account("canary@example.org", "x");
        People.member(canaryProgramme, null, canary, Role.INTERVIEWER);
    }

    List<InterviewerRow> interviewers(long account, long programme) throws Exception {
        Viewer viewer = viewer(account);
        return as.role(
                Role.LEAD,
                () -> queries.interviewers(
                        viewer,
                        programmeQueries
                                .programme(viewer, publicId("programme", programme))
                                .orElseThrow()));
    }

    List<ApprovedInterviewerRow> approvedFor(long account) throws Exception {
        return as.role(Role.CANDIDATE, () -> queries.approvedInterviewers(viewer(account), autumn));
    }

    OwnApprovalRow own() throws Exception {
        return as.role(Role.INTERVIEWER, () -> queries.ownApprovals(viewer(ines)))
                .get(0);
    }

    Object run(Role role, Runnable work) throws Exception {
        return as.role(role, Executors.callable(work));
    }

    Object approve(long by, long account) throws Exception {
        return run(
                Role.LEAD,
                () -> people.approve(viewer(by), publicId("programme", autumn), publicId("account", account)));
    }

    Object withdraw(long by, long account) throws Exception {
        return run(
                Role.LEAD,
                () -> people.withdraw(viewer(by), publicId("programme", autumn), publicId("account", account)));
    }

    Object saveTarget(Level level, LocalDate date, int seen) throws Exception {
        return run(
                Role.CANDIDATE,
                () -> people.saveTarget(
                        viewer(candidate), new CandidateTarget(JobFamily.SOFTWARE_ENGINEER, level, date), seen));
    }

    Object saveInterviewer(Set<Long> strengths, int seen) throws Exception {
        return run(Role.INTERVIEWER, () -> people.saveInterviewer(viewer(ines), details(strengths), seen));
    }

    Object save(ProfileChange change) throws Exception {
        return run(Role.CANDIDATE, () -> people.saveProfile(viewer(candidate), change));
    }

    int interviewerVersion() throws Exception {
        return as.role(Role.INTERVIEWER, () -> queries.interviewerProfile(viewer(ines)))
                .orElseThrow()
                .version();
    }

    static InterviewerDetails details(Set<Long> strengths) {
        return new InterviewerDetails(
                "Principal engineer", 9, Level.PRINCIPAL, true, " https://meet.example.org/ines ", strengths);
    }

    static void assertStale(Callable<?> work) {
        assertEquals(
                DomainException.Kind.CONFLICT,
                assertThrows(DomainException.class, work::call).kind());
    }

    static void assertNotFound(Callable<?> work) {
        assertEquals(
                DomainException.Kind.NOT_FOUND,
                assertThrows(DomainException.class, work::call).kind());
    }

    static UUID publicId(String table, long id) {
        return UUID.fromString(People.publicId(table, id));
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }
}
