package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages around mocks, from the time that is opened to the report, send as many statements for many rows as for few. */
@ExtendWith(ArquillianExtension.class)
class MockPageBudgetIT extends PageBudgetFixture {

    private static final Mocks MOCKS = new Mocks(Rows::text);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void ownTimes() {
        long autumn = People.programme("Autumn");
        long account = People.account("interviewer@example.org", hash);
        People.member(autumn, null, account, Role.INTERVIEWER);
        People.describe(account, "Principal engineer", 1);
        Client client = new Client().signIn("interviewer@example.org", PASSWORD);
        List<String> pages = List.of("/availability/times", "/availability/calendars");
        // The viewer, the approvals, without one what they bring, and the windows; what is offered, the claims on it,
        // calendars elsewhere and what is kept for somebody, each once for all parts of the page. The viewer and the
        // calendars.
        assertEquals(List.of(8, 2), costs(client, pages), "none");
        String open = "insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                + " select i, uuidv7(), ?, now() + i * interval '1 day', now() + i * interval '1 day' + interval '1 hour', now()"
                + " from generate_series(cast(? as int), cast(? as int)) as i";
        Rows.update(open, account, 1, 1);
        assertEquals(List.of(8, 2), costs(client, pages), "few");
        Rows.update(open, account, 2, MANY);
        Rows.update(
                "insert into busy_calendar (id, public_id, account_id, name, address, created_at, next_attempt_at, synced_at, read_at,"
                        + " reaches) select i, uuidv7(), ?, 'Work', 'https://localhost:1/' || i, now(), now() + interval '1 day', now(),"
                        + " now(), now() from generate_series(1, 5) as i",
                account);
        assertEquals(List.of(8, 2), costs(client, pages), "many");
    }

    @Test
    void reportsAndBoards() {
        long autumn = People.programme("Autumn");
        long cohort = People.cohort(autumn, "Seniors");
        long cy = People.account("cy@example.org", hash);
        long ines = People.account("ines@example.org", "x");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        People.member(autumn, cohort, cy, Role.CANDIDATE);
        MOCKS.held(autumn, cy, ines, 20, 1, "MEETS", "Called the customer back");
        Client candidate = new Client().signIn("cy@example.org", PASSWORD);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        List<String> own = List.of("/readiness/report");
        List<String> led = List.of(
                "/readiness/report?id=" + People.publicId("account", cy) + "&programme="
                        + People.publicId("programme", autumn),
                "/lead/cohort?id=" + People.publicId("cohort", cohort));
        // The viewer, then the candidate, the principles and the ratings; or the cohort and its candidates.
        assertEquals(List.of(4), costs(candidate, own), "few");
        // Reading another's report is written down.
        assertEquals(List.of(5, 3), costs(lead, led), "few");
        for (int i = 0; i < MANY; i++) {
            MOCKS.held(autumn, cy, ines, 30 + i, 1 + i % 5, "MEETS", "Heard again");
            long other = People.account("candidate" + i + "@example.org", "x");
            People.member(autumn, cohort, other, Role.CANDIDATE);
            MOCKS.booked(autumn, other, ines, i, "CONFIRMED");
        }
        assertEquals(List.of(4), costs(candidate, own), "many");
        assertEquals(List.of(5, 3), costs(lead, led), "many");
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
            long booking = MOCKS.booked(autumn, candidate, interviewer, -1, "CONFIRMED");
            for (long principle : principles) {
                MOCKS.assigned(booking, principle);
            }
            ids.add(People.publicId("booking", booking));
        }
        Client own = new Client().signIn("interviewer@example.org", PASSWORD);
        Client theirs = new Client().signIn("candidate@example.org", PASSWORD);
        // The viewer and the mock; then the principles, their anchors, the draft, the kit, what was asked, the
        // proposal,
        // chains and their steps; or the feedback, and for the candidate whether thanks were said.
        for (String id : ids) {
            assertEquals(List.of(10), costs(own, List.of("/interview/workspace?id=" + id)), id);
            assertEquals(List.of(3), costs(theirs, List.of("/interview/feedback?id=" + id)), id);
            assertEquals(404, theirs.get("/interview/workspace?id=" + id).statusCode());
        }
        submitAll();
        for (String id : ids) {
            assertEquals(
                    List.of(4, 5),
                    List.of(cost(own, "/interview/feedback?id=" + id), cost(theirs, "/interview/feedback?id=" + id)),
                    id);
        }
    }

    @Test
    void kits() {
        long autumn = People.programme("Autumn");
        long cohort = People.cohort(autumn, "Seniors");
        long interviewer = People.account("interviewer@example.org", hash);
        long candidate = People.account("candidate@example.org", "x");
        People.member(autumn, null, interviewer, Role.INTERVIEWER);
        People.member(autumn, cohort, candidate, Role.CANDIDATE);
        long booking = MOCKS.booked(autumn, candidate, interviewer, -1, "CONFIRMED");
        MOCKS.assigned(booking, 10);
        MOCKS.assigned(booking, 16);
        String id = People.publicId("booking", booking);
        String compose =
                "with k as (insert into interview_kit (booking_id, persona_id, changed_at) values (?, 1, now())"
                        + " on conflict (booking_id) do update set version = 1 returning booking_id)"
                        + " insert into kit_question (booking_id, question_id, position, chain_id)"
                        + " select k.booking_id, q.question_id, row_number() over (order by q.question_id) + ?, q.chain_id from k, (select"
                        + " question_id, min(chain_id) as chain_id from chain_question where question_id not in (select question_id"
                        + " from kit_question) group by question_id order by question_id limit ?) q";
        Rows.update(compose, booking, 0, 1);
        Client own = new Client().signIn("interviewer@example.org", PASSWORD);
        List<String> pages = List.of(
                "/interview/kit?id=" + id,
                "/interview/kit?id=" + id + "&probes=ANY&level=ANY",
                "/interview/workspace?id=" + id);
        // The viewer and the mock; then the kit, chains in two, personas, principles and hits; or the principles, their
        // anchors, the draft, the kit, what was asked, chains in two, and the persona.
        assertEquals(List.of(8, 8, 10), costs(own, pages), "few");
        Rows.update(compose, booking, 1, 11);
        for (int i = 0; i < MANY; i++) {
            long before = MOCKS.booked(autumn, candidate, interviewer, -48 - i, "CONFIRMED");
            Rows.update("insert into interview_kit (booking_id, changed_at) values (?, now())", before);
            Rows.update(
                    "insert into kit_question (booking_id, question_id, position) select ?, question_id, position"
                            + " from kit_question where booking_id = ?",
                    before,
                    booking);
        }
        assertEquals(List.of(8, 8, 10), costs(own, pages), "many");
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
        long ines = Bookings.offering(autumn, "ines@example.org", start);
        long booking = MOCKS.booked(autumn, candidate, ines, 48, "CONFIRMED");
        Client client = new Client().signIn("candidate@example.org", PASSWORD);
        List<String> pages = List.of(
                "/booking/book",
                "/booking/confirm?programme=" + People.publicId("programme", autumn) + "&interviewer="
                        + People.publicId("account", ines) + "&start=" + start,
                "/booking/bookings",
                "/booking/booking?id=" + People.publicId("booking", booking),
                "/home/candidate",
                "/booking/waiting");
        // The viewer; then programmes, the policy of the programme with what counts towards it, target, interviewers,
        // what they offer, claims, calendars and own mocks, of which the form asks for interviewers twice and until
        // when
        // the time is kept; or what comes, waits, is due, is over and was lost, and what one waits for; or the one
        // mock,
        // who came, what was written and where it stood before; or the target, what comes, waits and was called off,
        // what was heard and what one waits for; or programmes, target, and for whom and what one waits.
        List<Integer> budget = List.of(10, 11, 7, 5, 7, 5);
        assertEquals(budget, costs(client, pages), "few");
        for (int i = 0; i < MANY; i++) {
            long other = Bookings.offering(autumn, "interviewer" + i + "@example.org", start);
            MOCKS.booked(autumn, candidate, other, 84 + 24 * i, "CONFIRMED");
            MOCKS.booked(autumn, candidate, other, -24 * (10 + i), "CONFIRMED");
        }
        assertEquals(budget, costs(client, pages), "many");
    }

    @Test
    void theWaitingList() {
        long autumn = People.programme("Autumn");
        long seniors = People.cohort(autumn, "Seniors");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        Client client = new Client().signIn("lead@example.org", PASSWORD);
        List<String> pages = List.of("/booking/waiting-list?id=" + People.publicId("programme", autumn));
        // The viewer, the programme, who waits.
        for (int i = 0; i < MANY; i++) {
            long candidate = People.account("candidate" + i + "@example.org", "x");
            People.member(autumn, seniors, candidate, Role.CANDIDATE);
            Bookings.offered(
                    autumn,
                    candidate,
                    Bookings.offering(autumn, "interviewer" + i + "@example.org", start),
                    start.plus(Duration.ofDays(1)));
            if (i == 0) {
                assertEquals(List.of(3), costs(client, pages), "one");
            }
        }
        assertEquals(List.of(3), costs(client, pages), "many");
    }
}
