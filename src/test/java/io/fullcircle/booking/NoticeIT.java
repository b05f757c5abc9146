package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.interview.RatingDraft;
import io.fullcircle.interview.ScorecardDraft;
import io.fullcircle.interview.ScorecardService;
import io.fullcircle.interview.Signal;
import io.fullcircle.notification.notice.NoticeKind;
import io.fullcircle.notification.notice.NoticeQueries;
import io.fullcircle.notification.notice.NoticeService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is written to when a mock is booked, called off or rated, and what such a mail never says. */
@ExtendWith(ArquillianExtension.class)
class NoticeIT extends BookingFixture {

    @Inject
    private NoticeService notices;

    @Inject
    private NoticeQueries choices;

    @Inject
    private ScorecardService scorecards;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void people() {
        Rows.update("update account set time_zone = 'Asia/Tokyo', language = 'de' where id = ?", ines);
        Rows.update("update account set time_zone = 'America/New_York' where id = ?", cy);
    }

    @Test
    void bothAreToldOfABookingEachInTheirLanguageAndZone() throws Exception {
        UUID mock = book(cy, ines, slot(1));
        assertEquals(List.of(1L, 1L), List.of(mails("cy@example.org"), mails("ines@example.org")));
        String candidates = mail("cy@example.org");
        assertTrue(candidates.startsWith("Hello Cy,\n\nyour mock with Ines is booked:"), candidates);
        assertTrue(candidates.contains(time("America/New_York") + " your time · "), candidates);
        assertTrue(candidates.contains(time("Asia/Tokyo") + " theirs"), candidates);
        assertTrue(candidates.contains("/booking/booking?id=" + mock + "\n"), candidates);
        assertTrue(candidates.contains("/account/notices\n"), candidates);
        String interviewers = mail("ines@example.org");
        assertTrue(interviewers.startsWith("Hallo Ines,\n\nCy hat ein Probeinterview bei dir gebucht:"), interviewers);
        assertTrue(
                interviewers.indexOf(time("Asia/Tokyo")) < interviewers.indexOf(time("America/New_York")),
                interviewers);
        saysNothing();
    }

    @Test
    void whoCallsItOffIsNotToldOfIt() throws Exception {
        UUID first = book(cy, ines, slot(1));
        UUID second = book(cy, ines, slot(4));
        Rows.update("delete from outbox_mail");
        cancel(cy, first, "a canary in the reason");
        assertEquals(List.of(0L, 1L), List.of(mails("cy@example.org"), mails("ines@example.org")));
        run(Role.INTERVIEWER, () -> bookings.cancel(viewer(ines), second, "a canary in the reason"));
        assertEquals(List.of(1L, 1L), List.of(mails("cy@example.org"), mails("ines@example.org")));
        assertTrue(mail("cy@example.org").contains("is called off"));
        saysNothing();
    }

    @Test
    void bothAreToldWhenSomebodyElseEndsIt() throws Exception {
        book(cy, ines, slot(1));
        Rows.update("delete from outbox_mail");
        endMembership(ines, "INTERVIEWER", 0);
        assertEquals(List.of(1L, 1L), List.of(mails("cy@example.org"), mails("ines@example.org")));
    }

    @Test
    void theCandidateIsToldThatItDidNotTakePlaceAndThatTheFeedbackIsThere() throws Exception {
        UUID missed = book(cy, kenji, slot(1));
        letBegin(missed, slot(1));
        Rows.update("delete from outbox_mail");
        missed(kenji, missed);
        assertEquals(List.of(1L, 0L), List.of(mails("cy@example.org"), mails("kenji@example.org")));
        assertTrue(mail("cy@example.org").contains("marked as not held"));
        UUID held = book(cy, ines, slot(4));
        letBegin(held, slot(4));
        Rows.update("delete from outbox_mail");
        submit(held);
        assertEquals(List.of(1L, 0L), List.of(mails("cy@example.org"), mails("ines@example.org")));
        String mail = mail("cy@example.org");
        assertTrue(mail.contains("/interview/feedback?id=" + held), mail);
        saysNothing();
    }

    @Test
    void whoDoesNotWantThemOrIsSuspendedGetsNone() throws Exception {
        assertEquals(
                EnumSet.complementOf(EnumSet.of(NoticeKind.CHECK_IN, NoticeKind.FEEDBACK_DUE, NoticeKind.LEAD_DIGEST)),
                choices.wanted(viewer(cy)));
        notices.choose(viewer(cy), Set.of(NoticeKind.FEEDBACK_READY));
        notices.choose(viewer(cy), Set.of(NoticeKind.MOCK_CALLED_OFF));
        assertEquals(Set.of(NoticeKind.MOCK_CALLED_OFF), choices.wanted(viewer(cy)));
        notices.choose(viewer(lead), Set.of());
        assertEquals(
                7 + 2, Rows.number("select count(*) from notice_choice"), "what cannot concern somebody is not kept");
        UUID mock = book(cy, ines, slot(1));
        assertEquals(List.of(0L, 1L), List.of(mails("cy@example.org"), mails("ines@example.org")));
        Rows.update("update account set status = 'SUSPENDED' where id = ?", ines);
        cancel(cy, mock, "later");
        assertEquals(1, mails("ines@example.org"), "none since");
    }

    @Test
    void aBookingThatFailsTellsNobodyAndANoticeCostsTheSameForAll() throws Exception {
        book(cy, ines, slot(1));
        assertRefused("booking.rule.gone", () -> book(candidate("di@example.org"), ines, slot(1)));
        assertEquals(0, mails("di@example.org"));
        notices.choose(viewer(kenji), Set.of());
        int one = cost(() -> book(cy, kenji, slot(3)));
        notices.choose(viewer(kenji), Set.of(NoticeKind.values()));
        assertTrue(cost(() -> book(cy, kenji, slot(5))) - one <= 0, "a mail more is a row more");
    }

    private static int cost(Callable<?> work) {
        return Statements.during(() -> {
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void letBegin(UUID mock, Instant start) {
        pass(mock, Duration.between(Instant.now(), start).plusMinutes(11));
    }

    private void submit(UUID mock) throws Exception {
        List<RatingDraft> ratings = Rows.text(
                        "select string_agg(principle_id::text, ' ') from assigned_principle a join booking b on b.id = a.booking_id"
                                + " where b.public_id = ?",
                        mock)
                .lines()
                .flatMap(ids -> Arrays.stream(ids.split(" ")))
                .map(id -> new RatingDraft(Long.parseLong(id), Signal.BELOW, "a canary in the evidence"))
                .toList();
        ScorecardDraft draft = new ScorecardDraft(ratings, "a canary in the strengths", "a canary in what is next");
        as.role(Role.INTERVIEWER, Executors.callable(() -> scorecards.submit(viewer(ines), mock, draft, -1)));
    }

    /** No mail names a principle, a signal or anything that somebody wrote. */
    private static void saysNothing() {
        assertEquals(
                0,
                Rows.number(
                        "select count(*) from outbox_mail o join principle p on o.content ilike '%' || p.name || '%'"
                                + " or o.subject ilike '%' || p.name || '%'"));
        assertFalse(Rows.text("select string_agg(subject || content, ' ') from outbox_mail")
                .contains("canary"));
        assertEquals(
                0,
                Rows.number(
                        "select count(*) from outbox_mail where content ~* '(below|raises|meets) the bar|push me'"));
    }

    private static String time(String zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(slot(1).atZone(ZoneId.of(zone)));
    }

    private static long mails(String recipient) {
        return Rows.number("select count(*) from outbox_mail where recipient = ?", recipient);
    }

    private static String mail(String recipient) {
        return Rows.text("select content from outbox_mail where recipient = ? order by id desc limit 1", recipient);
    }
}
