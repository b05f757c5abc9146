package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.account.Passwords;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Interviews;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page with a list sends as many statements for many rows as for few, and no more than its budget. */
@ExtendWith(ArquillianExtension.class)
class PageBudgetIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final int MANY = 40;

    @Inject
    private Passwords passwords;

    private String hash;

    @Deployment
    static WebArchive war() {
        return Deployments.served(PageBudgetIT.class);
    }

    @BeforeEach
    void empty() {
        Rows.clear();
        hash = passwords.hash(PASSWORD);
    }

    @Test
    void programmesCohortsAndMembers() {
        long autumn = People.programme("Autumn");
        People.cohort(autumn, "Seniors");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        String id = "?id=" + People.publicId("programme", autumn);
        List<String> pages = List.of(
                "/home/lead", "/programme/programmes", "/programme/programme" + id, "/programme/add-member" + id);
        // The viewer, then one statement a list; the page of a programme has the programme, its cohorts and its
        // members.
        List<Integer> budget = List.of(2, 2, 4, 3);
        assertEquals(budget, costs(lead, pages), "few");
        for (int i = 0; i < MANY; i++) {
            long cohort = People.cohort(autumn, "Cohort " + i);
            People.member(autumn, cohort, People.account("candidate" + i + "@example.org", "x"), Role.CANDIDATE);
        }
        assertEquals(budget, costs(lead, pages), "many");
    }

    @Test
    void programmesOfAnAdministrator() {
        long admin = People.account("admin@example.org", hash);
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", admin);
        Client client = new Client().signIn("admin@example.org", PASSWORD);
        List<String> pages = List.of("/home/administrator", "/programme/programmes");
        assertEquals(List.of(2, 2), costs(client, pages), "none");
        for (int i = 0; i < MANY; i++) {
            People.programme("Programme " + i);
        }
        assertEquals(List.of(2, 2), costs(client, pages), "many");
    }

    @Test
    void theCatalogue() {
        long autumn = People.programme("Autumn");
        long cohort = People.cohort(autumn, "Seniors");
        People.member(autumn, cohort, People.account("candidate@example.org", hash), Role.CANDIDATE);
        People.member(autumn, null, People.account("interviewer@example.org", hash), Role.INTERVIEWER);
        Client candidate = new Client().signIn("candidate@example.org", PASSWORD);
        Client interviewer = new Client().signIn("interviewer@example.org", PASSWORD);
        List<String> pages = List.of("/catalogue/questions", "/catalogue/principles");
        // What questions probe is one statement more, for those who may know.
        assertEquals(List.of(2, 2), costs(candidate, pages), "few");
        assertEquals(List.of(3, 2), costs(interviewer, pages), "few");
        Rows.update(
                "insert into question (id, public_id, bucket, text, level_from, commonplace, state)"
                        + " select 1000 + i, uuidv7(), 'LEARNING', 'A question of the tests, number ' || i, 'ENTRY', false,"
                        + " 'PUBLISHED' from generate_series(1, ?) as i",
                MANY);
        Rows.update("insert into question_principle (question_id, principle_id)"
                + " select question.id, principle.id from question, principle where question.id > 1000");
        assertEquals(List.of(2, 2), costs(candidate, pages), "many");
        assertEquals(List.of(3, 2), costs(interviewer, pages), "many");
    }

    @Test
    void profilesAndApprovals() {
        long autumn = People.programme("Autumn");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        long both = People.account("both@example.org", hash);
        People.member(autumn, People.cohort(autumn, "Seniors"), both, Role.CANDIDATE);
        People.member(autumn, null, both, Role.INTERVIEWER);
        People.describe(both, "Principal engineer", 1, 2, 3);
        Rows.update(
                "insert into candidate_profile (account_id, job_family, level)"
                        + " values (?, 'SOFTWARE_ENGINEER', 'SENIOR')",
                both);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        Client own = new Client().signIn("both@example.org", PASSWORD);
        List<String> leads = List.of("/people/interviewers?id=" + People.publicId("programme", autumn));
        List<String> owns = List.of("/people/profile", "/home/candidate", "/home/interviewer");
        // The viewer, then the programme and its interviewers; or the target, what one brings with its strengths, and
        // the principles; at home the target alone, or what one brings and the approvals.
        assertEquals(List.of(3), costs(lead, leads), "few");
        assertEquals(List.of(5, 2, 3), costs(own, owns), "few");
        for (int i = 0; i < MANY; i++) {
            long account = People.account("interviewer" + i + "@example.org", "x");
            People.member(autumn, null, account, Role.INTERVIEWER);
            People.describe(account, "Engineer", 1, 5, 9, 16);
            People.member(People.programme("Programme " + i), null, both, Role.INTERVIEWER);
        }
        assertEquals(List.of(3), costs(lead, leads), "many");
        assertEquals(List.of(5, 2, 3), costs(own, owns), "many");
    }

    @Test
    void ownTimes() {
        long autumn = People.programme("Autumn");
        long account = People.account("interviewer@example.org", hash);
        People.member(autumn, null, account, Role.INTERVIEWER);
        People.describe(account, "Principal engineer", 1);
        Client client = new Client().signIn("interviewer@example.org", PASSWORD);
        List<String> pages = List.of("/availability/times");
        // The viewer, the approvals, without one what they bring, and the windows; with windows what is booked.
        assertEquals(List.of(4), costs(client, pages), "none");
        String open = "insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                + " select i, uuidv7(), ?, now() + i * interval '1 day', now() + i * interval '1 day' + interval '1 hour', now()"
                + " from generate_series(cast(? as int), cast(? as int)) as i";
        Rows.update(open, account, 1, 1);
        assertEquals(List.of(5), costs(client, pages), "few");
        Rows.update(open, account, 2, MANY);
        assertEquals(List.of(5), costs(client, pages), "many");
    }

    @Test
    void reportsAndBoards() {
        long autumn = People.programme("Autumn");
        long cohort = People.cohort(autumn, "Seniors");
        long cy = People.account("cy@example.org", hash);
        long ines = People.account("ines@example.org", "x");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        People.member(autumn, cohort, cy, Role.CANDIDATE);
        Mocks mocks = new Mocks(Rows::text);
        mocks.held(autumn, cy, ines, 20, 1, "MEETS", "Called the customer back");
        Client candidate = new Client().signIn("cy@example.org", PASSWORD);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        List<String> own = List.of("/readiness/report");
        List<String> led = List.of(
                "/readiness/report?id=" + People.publicId("account", cy) + "&programme="
                        + People.publicId("programme", autumn),
                "/lead/cohort?id=" + People.publicId("cohort", cohort));
        // The viewer, then the candidate, the principles and the ratings; or the cohort and its candidates.
        assertEquals(List.of(4), costs(candidate, own), "few");
        assertEquals(List.of(4, 3), costs(lead, led), "few");
        for (int i = 0; i < MANY; i++) {
            mocks.held(autumn, cy, ines, 30 + i, 1 + i % 5, "MEETS", "Heard again");
            long other = People.account("candidate" + i + "@example.org", "x");
            People.member(autumn, cohort, other, Role.CANDIDATE);
            mocks.booked(autumn, other, ines, i, "CONFIRMED");
        }
        assertEquals(List.of(4), costs(candidate, own), "many");
        assertEquals(List.of(4, 3), costs(lead, led), "many");
    }

    @Test
    void workspaceAndFeedback() {
        long autumn = People.programme("Autumn");
        long cohort = People.cohort(autumn, "Seniors");
        long interviewer = People.account("interviewer@example.org", hash);
        long candidate = People.account("candidate@example.org", hash);
        People.member(autumn, null, interviewer, Role.INTERVIEWER);
        People.member(autumn, cohort, candidate, Role.CANDIDATE);
        List<String> ids = new ArrayList<>();
        for (long[] principles : List.of(new long[] {10}, new long[] {10, 16, 3})) {
            long booking = Interviews.booking(autumn, cohort, candidate, interviewer, "-1 hour");
            Interviews.assign(booking, principles);
            ids.add(People.publicId("booking", booking));
        }
        Client own = new Client().signIn("interviewer@example.org", PASSWORD);
        Client theirs = new Client().signIn("candidate@example.org", PASSWORD);
        // The viewer and the mock; then the principles, the draft, the questions and what they probe; or the feedback.
        for (String id : ids) {
            assertEquals(List.of(6), costs(own, List.of("/interview/workspace?id=" + id)), id);
            assertEquals(List.of(3), costs(theirs, List.of("/interview/feedback?id=" + id)), id);
            assertEquals(404, theirs.get("/interview/workspace?id=" + id).statusCode());
        }
        submitAll();
        for (String id : ids) {
            assertEquals(
                    List.of(3, 3),
                    List.of(cost(own, "/interview/feedback?id=" + id), cost(theirs, "/interview/feedback?id=" + id)),
                    id);
        }
    }

    private static void submitAll() {
        Rows.update(
                "with card as (insert into scorecard (id, public_id, booking_id, saved_at, submitted_at, released_at)"
                        + " select nextval('scorecard_seq'), uuidv7(), id, now(), null, null from booking returning id, booking_id)"
                        + " insert into rating (id, scorecard_id, booking_id, principle_id, signal, evidence, level)"
                        + " select nextval('rating_seq'), card.id, card.booking_id, a.principle_id, 'MEETS', 'Said so.', 'SENIOR'"
                        + " from card join assigned_principle a on a.booking_id = card.booking_id");
        Rows.update("update scorecard set submitted_at = now(), released_at = now()");
        Rows.update("update booking set state = 'COMPLETED'");
    }

    @Test
    void openTimesAndMocks() {
        long autumn = People.programme("Autumn");
        long seniors = People.cohort(autumn, "Seniors");
        long candidate = People.account("candidate@example.org", hash);
        People.member(autumn, seniors, candidate, Role.CANDIDATE);
        Bookings.target(candidate);
        Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        long ines = offering(autumn, "ines@example.org", start);
        long booking = Bookings.booking(seniors, candidate, ines, start.minus(Duration.ofDays(1)));
        Client client = new Client().signIn("candidate@example.org", PASSWORD);
        List<String> pages = List.of(
                "/booking/book",
                "/booking/confirm?programme=" + People.publicId("programme", autumn) + "&interviewer="
                        + People.publicId("account", ines) + "&start=" + start,
                "/booking/bookings",
                "/booking/booking?id=" + People.publicId("booking", booking));
        // The viewer; then programmes, target, interviewers, windows, claims and own mocks, of which the form asks for
        // interviewers twice; or what comes, is due and is over; or the one mock.
        List<Integer> budget = List.of(7, 8, 4, 2);
        assertEquals(budget, costs(client, pages), "few");
        for (int i = 0; i < MANY; i++) {
            long other = offering(autumn, "interviewer" + i + "@example.org", start);
            Bookings.booking(seniors, candidate, other, start.plus(Duration.ofDays(i)));
            Bookings.booking(seniors, candidate, other, start.minus(Duration.ofDays(10L + i)));
        }
        assertEquals(budget, costs(client, pages), "many");
    }

    private static long offering(long programme, String email, Instant start) {
        long account = People.account(email, "x");
        People.member(programme, null, account, Role.INTERVIEWER);
        People.describe(account, "Engineer", 1);
        Bookings.approve(programme, account);
        Bookings.open(account, start, 4);
        return account;
    }

    private static List<Integer> costs(Client client, List<String> pages) {
        return pages.stream().map(page -> cost(client, page)).toList();
    }

    private static int cost(Client client, String page) {
        return Statements.during(() -> assertEquals(200, client.get(page).statusCode(), page));
    }
}
