package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.interview.reliability.Lapse;
import io.fullcircle.interview.reliability.LapseRow;
import io.fullcircle.interview.reliability.ReliabilityQueries;
import io.fullcircle.interview.reliability.ReliabilityRow;
import io.fullcircle.interview.reliability.ReliabilityService;
import io.fullcircle.interview.reliability.Share;
import io.fullcircle.interview.thanks.ThanksQueries;
import io.fullcircle.interview.thanks.ThanksService;
import io.fullcircle.people.PeopleService;
import io.fullcircle.people.standing.QuietService;
import io.fullcircle.people.standing.Standing;
import io.fullcircle.people.standing.StandingQueries;
import io.fullcircle.people.standing.StandingRow;
import io.fullcircle.people.standing.StandingService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How interviewers come, stay, let go and are thanked, and what all of it does to the time that they offer. */
@ExtendWith(ArquillianExtension.class)
class SupplyIT extends BookingLifeFixture {

    @Inject
    StandingService standings;

    @Inject
    StandingQueries standing;

    @Inject
    PeopleService people;

    @Inject
    QuietService quiet;

    @Inject
    ReliabilityService reliability;

    @Inject
    ReliabilityQueries counts;

    @Inject
    ThanksService thanks;

    @Inject
    ThanksQueries given;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoAppliesIsDeclinedWithAReasonOrApprovedAndToldByMail() throws Exception {
        long priya = People.account("priya@example.org", "x");
        People.member(autumn, null, priya, Role.INTERVIEWER);
        assertEquals(Standing.INVITED, stands(priya));
        assertThrows(DomainException.class, () -> apply(priya, "because"));
        People.describe(priya, "Engineer", 1);
        assertThrows(DomainException.class, () -> apply(priya, " "));
        apply(priya, "because");
        assertEquals(Standing.APPLIED, stands(priya));
        assertThrows(DomainException.class, () -> decide(priya, false, " "));
        assertNotFound(() -> run(
                Role.LEAD,
                () -> standings.decide(
                        viewer(ines), publicId("programme", autumn), publicId("account", priya), true, "")));
        decide(priya, false, "not now");
        assertEquals(Standing.DECLINED, stands(priya));
        assertThrows(DomainException.class, () -> decide(priya, false, "again"));
        apply(priya, "because still");
        decide(priya, true, "gladly");
        assertEquals(Standing.APPROVED, stands(priya));
        assertEquals("gladly", row(priya).reason());
        assertEquals(2, Rows.number("select count(*) from outbox_mail where recipient = 'priya@example.org'"));
        assertEquals(1, Rows.number("select count(*) from outbox_mail where content like '%gladly%'"));
        assertEquals(1, Rows.number("select count(*) from stored_job where kind = ?", QuietService.LOOK));
        run(Role.INTERVIEWER, () -> standings.retire(viewer(priya), publicId("programme", autumn)));
        assertEquals(Standing.RETIRED, stands(priya));
    }

    @Test
    void whoIsNotHeardOfIsAskedThenHiddenUntilTheyAreBack() throws Exception {
        Rows.update(
                "update interviewer_approval set approved_at = now() - interval '70 days' where account_id = ?", ines);
        long approval = Rows.number("select id from interviewer_approval where account_id = ?", ines);
        as.background(Executors.callable(() -> quiet.look(approval, QuietService.AGAIN)));
        assertTrue(isOpen(ines, slot(0)), "she is asked first");
        assertEquals(1, Rows.number("select count(*) from outbox_mail where recipient = 'ines@example.org'"));
        Rows.update("update interviewer_approval set asked_at = asked_at - interval '15 days' where id = ?", approval);
        as.background(Executors.callable(() -> quiet.look(approval, QuietService.LOOK)));
        assertFalse(isOpen(ines, slot(0)));
        assertTrue(isOpen(kenji, slot(0)));
        assertEquals(Standing.AWAY, stands(ines));
        run(Role.INTERVIEWER, () -> standings.comeBack(viewer(ines), publicId("programme", autumn)));
        assertTrue(isOpen(ines, slot(0)));
        assertEquals(Standing.APPROVED, stands(ines));
        as.background(Executors.callable(() -> quiet.look(approval, QuietService.AGAIN)));
        assertEquals(
                2,
                Rows.number("select count(*) from outbox_mail where recipient = 'ines@example.org'"),
                "no third mail");
    }

    @Test
    void whyARequestIsDeclinedShapesWhatIsOfferedLater() throws Exception {
        Rows.update("update offer_terms set accepts = false, most_a_week = 2");
        declineFor(DeclineReason.TOO_MUCH, ines);
        assertEquals(1, Rows.number("select most_a_week from offer_terms where account_id = ?", ines));
        declineFor(DeclineReason.TIME, ines);
        assertTrue(isOpen(ines, slot(0)));
        declineFor(DeclineReason.CONFLICT, ines);
        assertFalse(isOpen(ines, slot(0)));
        declineFor(DeclineReason.LEVEL, kenji);
        assertFalse(isOpen(kenji, slot(0)));
        assertEquals(
                "ENTRY MID PRINCIPAL", Rows.text("select levels from interviewer_profile where account_id = ?", kenji));
        assertEquals(0, Rows.number("select count(*) from outbox_mail where content ilike '%conflict%'"));
    }

    private void declineFor(DeclineReason why, long interviewer) throws Exception {
        UUID asked = book(cy, interviewer, slot(0));
        run(Role.INTERVIEWER, () -> requests.decline(viewer(interviewer), asked, why, ""));
        assertEquals(why.name(), Rows.text("select decline_reason from booking where public_id = ?", asked));
    }

    @Test
    void whatCanBeReliedOnIsReadOffWhatHappenedLessWhatWasGranted() throws Exception {
        Mocks mocks = new Mocks(Rows::text);
        long lapsed = mocks.booked(autumn, cy, ines, -50, "CONFIRMED");
        Rows.update(
                "update booking set state = 'LAPSED', respond_by = starts_at, ended_at = starts_at where id = ?",
                lapsed);
        mocks.booked(autumn, cy, ines, -80, "CONFIRMED");
        long missed = mocks.booked(autumn, cy, ines, -90, "CONFIRMED");
        Rows.update(
                "update booking set state = 'NO_SHOW', absent_id = interviewer_id, ended_by = candidate_id,"
                        + " ended_at = ends_at where id = ?",
                missed);
        mocks.booked(autumn, cy, ines, -5, "CONFIRMED");
        ReliabilityRow before = reliabilityOf(ines);
        assertEquals(
                List.of(new Share(0, 3), new Share(1, 3), new Share(1, 1), new Share(1, 1)),
                List.of(before.late(), before.noShows(), before.lapsed(), before.feedback()));
        UUID mock = publicId("booking", missed);
        assertNotFound(() ->
                run(Role.INTERVIEWER, () -> reliability.appeal(viewer(kenji), mock, Lapse.NO_SHOW, "I was there")));
        run(Role.INTERVIEWER, () -> reliability.appeal(viewer(ines), mock, Lapse.NO_SHOW, "I was there"));
        assertEquals(new Share(1, 3), reliabilityOf(ines).noShows(), "not before it is granted");
        LapseRow appeal =
                as.role(Role.LEAD, () -> counts.appeals(viewer(lead), autumn)).get(0);
        assertEquals("WAITING", appeal.appeal());
        run(Role.LEAD, () -> reliability.decide(viewer(lead), autumn, mock, Lapse.NO_SHOW, true, ""));
        assertEquals(new Share(0, 3), reliabilityOf(ines).noShows());
        assertNotFound(
                () -> run(Role.LEAD, () -> reliability.decide(viewer(lead), autumn, mock, Lapse.NO_SHOW, false, "")));
        assertEquals(
                3, as.role(Role.INTERVIEWER, () -> counts.own(viewer(ines))).size());
    }

    private ReliabilityRow reliabilityOf(long interviewer) throws Exception {
        return as.role(Role.LEAD, () -> counts.inProgramme(viewer(lead), autumn)).stream()
                .filter(row -> row.publicId().equals(publicId("account", interviewer)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCandidateSaysThanksOnceTheFeedbackIsThereAndOnlyOnce() throws Exception {
        Mocks mocks = new Mocks(Rows::text);
        long booking = mocks.booked(autumn, cy, ines, -30, "COMPLETED");
        UUID mock = publicId("booking", booking);
        assertNotFound(() -> run(Role.CANDIDATE, () -> thanks.say(viewer(cy), mock, "thanks")));
        mocks.feedback(booking, 1L, "MEETS", "a sentence");
        assertNotFound(() -> run(Role.CANDIDATE, () -> thanks.say(viewer(kenji), mock, "thanks")));
        run(Role.CANDIDATE, () -> thanks.say(viewer(cy), mock, " thanks "));
        assertNotFound(() -> run(Role.CANDIDATE, () -> thanks.say(viewer(cy), mock, "again")));
        assertEquals(
                "thanks",
                as.role(Role.INTERVIEWER, () -> given.said(viewer(ines))).get(0).content());
        assertEquals(
                1, as.role(Role.INTERVIEWER, () -> given.given(viewer(ines))).hours());
        assertNotFound(() -> run(Role.INTERVIEWER, () -> thanks.report(viewer(kenji), mock)));
        run(Role.INTERVIEWER, () -> thanks.report(viewer(ines), mock));
        assertEquals(
                0, as.role(Role.INTERVIEWER, () -> given.given(viewer(ines))).thanks());
    }

    private void apply(long account, String why) throws Exception {
        run(Role.INTERVIEWER, () -> standings.apply(viewer(account), publicId("programme", autumn), why));
    }

    private void decide(long account, boolean approve, String reason) throws Exception {
        run(
                Role.LEAD,
                () -> standings.decide(
                        viewer(lead), publicId("programme", autumn), publicId("account", account), approve, reason));
    }

    private Standing stands(long account) throws Exception {
        return row(account).on(LocalDate.now(ZoneOffset.UTC));
    }

    private StandingRow row(long account) throws Exception {
        return as.role(Role.INTERVIEWER, () -> standing.own(viewer(account))).get(0);
    }
}
