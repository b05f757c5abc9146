package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.booking.thread.ThreadService;
import io.fullcircle.notification.digest.DigestChoiceService;
import io.fullcircle.notification.digest.DigestEvery;
import io.fullcircle.notification.feedback.FeedbackDueService;
import io.fullcircle.notification.inbox.InboxQueries;
import io.fullcircle.notification.inbox.InboxRow;
import io.fullcircle.notification.inbox.InboxService;
import io.fullcircle.notification.log.DeliveryLog;
import io.fullcircle.notification.log.DeliveryLogQueries;
import io.fullcircle.notification.notice.NoticeService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.job.JobWorker;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people find in the product when they do not read their mail, and who sees whether that came. */
@ExtendWith(ArquillianExtension.class)
class InboxIT extends BookingFixture {

    private static final String PASSWORD = "rain on a tin roof";

    @Inject
    private InboxQueries inboxes;

    @Inject
    private InboxService inbox;

    @Inject
    private NoticeService notices;

    @Inject
    private ThreadService threads;

    @Inject
    private FeedbackDueService feedback;

    @Inject
    private DeliveryLogQueries logs;

    @Inject
    private DigestChoiceService digests;

    @Inject
    private io.fullcircle.notification.digest.DigestService digestJobs;

    @Inject
    private JobWorker jobs;

    @Inject
    private Passwords passwords;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whatIsToldStandsInTheProductWhetherOrNotItCameByMail() throws Exception {
        notices.choose(viewer(ines), Set.of());
        UUID mock = book(cy, ines, slot(1));
        assertEquals(1, Rows.number("select count(*) from outbox_mail"), "Ines wants none");
        InboxRow told = only(ines);
        assertTrue(told.title().startsWith("Your mock on "), told.title());
        assertEquals("MOCK_BOOKED", told.kind());
        assertTrue(told.unread());
        assertEquals(Optional.of("/booking/booking?id=" + mock), read(ines, told.publicId()));
        assertEquals(Optional.empty(), read(ines, only(cy).publicId()), "of somebody else");
        assertEquals(0, person(ines, () -> inboxes.counts(viewer(ines))).unread());
        assertEquals(1, person(cy, () -> inboxes.counts(viewer(cy))).unread());
        cancel(ines, mock, "later");
        assertEquals(2, person(cy, () -> inboxes.rows(viewer(cy), 0)).size());
        person(cy, () -> {
            inbox.readAll(viewer(cy));
            return null;
        });
        assertEquals(0, person(cy, () -> inboxes.counts(viewer(cy))).unread());
        Rows.update("update account set status = 'SUSPENDED' where id = ?", ines);
        book(cy, kenji, slot(1));
        assertEquals(0, Rows.number("select count(*) from inbox_notice where title = ''"));
    }

    @Test
    void aBookingThatFailsTellsNobody() throws Exception {
        book(cy, ines, slot(1));
        long told = Rows.number("select count(*) from inbox_notice");
        assertRefused("booking.rule.gone", () -> book(candidate("di@example.org"), ines, slot(1)));
        assertEquals(told, Rows.number("select count(*) from inbox_notice"));
    }

    @Test
    void whoIsWrittenToIsToldOnceUntilTheyHaveRead() throws Exception {
        UUID mock = book(cy, ines, slot(1));
        Rows.update("delete from inbox_notice");
        Rows.update("delete from outbox_mail");
        write(mock);
        write(mock);
        assertEquals(1, Rows.number("select count(*) from outbox_mail where recipient = 'ines@example.org'"));
        assertEquals(
                Optional.of("/booking/messages?id=" + mock),
                read(ines, only(ines).publicId()));
        write(mock);
        assertEquals(2, Rows.number("select count(*) from inbox_notice where account_id = ?", ines));
        assertEquals(0, Rows.number("select count(*) from inbox_notice where account_id = ?", cy), "not who wrote");
        assertEquals(0, Rows.number("select count(*) from outbox_mail where content like '%canary%'"));
    }

    @Test
    void anInterviewerIsToldOfFeedbackThatIsWaitedForAndNotOfWhatHasCome() throws Exception {
        UUID mock = book(cy, ines, slot(1));
        pass(mock, Duration.between(Instant.now(), slot(1)).plus(Duration.ofMinutes(61)));
        Rows.update("delete from inbox_notice");
        Mocks others = new Mocks(Rows::text);
        long other = others.booked(autumn, cy, kenji, -3, "CONFIRMED");
        background(feedback::plan);
        background(feedback::plan);
        assertEquals(4, Rows.number("select count(*) from stored_job where kind like 'FEEDBACK_%'"));
        others.feedback(other, 5L, "MEETS", "evidence");
        jobs.workOff();
        assertEquals("FEEDBACK_DUE", only(ines).kind());
        assertEquals(0, Rows.number("select count(*) from inbox_notice where account_id = ?", cy));
        Rows.update("update stored_job set next_attempt_at = now() where kind = 'FEEDBACK_OVERDUE'");
        jobs.workOff();
        assertEquals(2, Rows.number("select count(*) from inbox_notice where account_id = ?", ines));
        background(feedback::plan);
        jobs.workOff();
        assertEquals(2, Rows.number("select count(*) from inbox_notice where account_id = ?", ines), "once each");
        assertEquals(0, Rows.number("select count(*) from inbox_notice where account_id = ?", kenji), "his has come");
        Rows.update("update stored_job set next_attempt_at = now(), done_at = null where kind = 'FEEDBACK_OVERDUE'");
        missed(ines, mock);
        Rows.update("delete from inbox_notice");
        jobs.workOff();
        assertEquals(0, Rows.number("select count(*) from inbox_notice"), "it was not held");
    }

    @Test
    void oneClickInAMailStopsItsKindWithoutASignIn() throws Exception {
        book(cy, ines, slot(1));
        String address = Rows.text("select unsubscribe from outbox_mail where recipient = 'cy@example.org'");
        String path = address.substring(address.indexOf("/notification/"));
        Client nobody = new Client();
        assertEquals(200, nobody.get(path).statusCode());
        assertEquals(0, Rows.number("select count(*) from notice_choice"), "looking changes nothing");
        assertEquals(200, nobody.postForm(path, "List-Unsubscribe=One-Click").statusCode());
        assertEquals(
                200,
                nobody.postParts(path, Map.of("List-Unsubscribe", "One-Click")).statusCode());
        assertEquals(
                "MOCK_BOOKED", Rows.text("select kind from notice_choice where account_id = ? and not wanted", cy));
        assertEquals(404, nobody.get(path.replace("MOCK_BOOKED", "NOTHING")).statusCode());
        String other = path.replaceFirst("key=[^&]*", "key=" + UUID.randomUUID());
        assertEquals(404, nobody.postForm(other, "List-Unsubscribe=One-Click").statusCode());
        Rows.update("delete from outbox_mail");
        book(cy, kenji, slot(3));
        assertEquals("kenji@example.org", Rows.text("select recipient from outbox_mail"));
    }

    @Test
    void aLeadSeesWhichMailsSomebodyOfTheProgrammeGotAndNotWhatTheySay() throws Exception {
        book(cy, ines, slot(1));
        UUID candidate = publicId("account", cy);
        DeliveryLog log =
                as.role(Role.LEAD, () -> logs.of(viewer(lead), candidate)).orElseThrow();
        assertEquals("MOCK_BOOKED", log.rows().get(0).kind());
        assertEquals(1, log.rows().size());
        long elsewhere = People.account("else@example.org", "x");
        People.member(People.programme("Spring"), null, elsewhere, Role.LEAD);
        assertEquals(Optional.empty(), as.role(Role.LEAD, () -> logs.of(viewer(elsewhere), candidate)));
        People.member(Rows.number("select id from programme where id <> ?", autumn), null, cy, Role.INTERVIEWER);
        assertEquals(
                List.of(),
                as.role(Role.LEAD, () -> logs.of(viewer(elsewhere), candidate))
                        .orElseThrow()
                        .rows(),
                "not what is about another programme");
        assertEquals(Optional.empty(), as.role(Role.LEAD, () -> logs.of(viewer(ines), candidate)));
    }

    @Test
    void aLeadWhoWantsItIsToldInTheMorningWhatWaits() throws Exception {
        digest(DigestEvery.DAILY);
        background(digestJobs::plan);
        background(digestJobs::plan);
        assertEquals(1, Rows.number("select count(*) from stored_job where kind = 'LEAD_DIGEST' and due_at > now()"));
        morning();
        assertTrue(only(lead).title().contains("One thing waits"), "Cy has no mock");
        assertTrue(Rows.text("select content from outbox_mail where account_id = ?", lead)
                .contains("- one candidate without a coming mock"));
        book(cy, ines, slot(1));
        background(digestJobs::plan);
        morning();
        assertEquals(1, Rows.number("select count(*) from inbox_notice where account_id = ?", lead), "nothing waits");
        digest(null);
        background(digestJobs::plan);
        assertEquals(0, Rows.number("select count(*) from stored_job where kind = 'LEAD_DIGEST'"));
    }

    @Test
    void thePageAndTheHeaderCostTheSameForManyAsForFew() throws Exception {
        Rows.update("update account set password_hash = ? where id = ?", passwords.hash(PASSWORD), cy);
        book(cy, ines, slot(1));
        Client client = new Client().signIn("cy@example.org", PASSWORD);
        assertTrue(client.get("/notification/inbox").body().contains("Inbox, 1 unread"));
        // The viewer, who knows how much is unread; how much there is; the list.
        assertEquals(3, cost(client));
        Rows.update(
                "insert into inbox_notice (public_id, account_id, kind, title, language, path, created_at)"
                        + " select uuidv7(), ?, 'MESSAGE', 'Something', 'en', '/booking/bookings', now() from generate_series(1, 150)",
                cy);
        assertEquals(3, cost(client));
        assertTrue(client.get("/notification/inbox").body().contains("Inbox, 99+ unread"));
        String id = Rows.text("select public_id::text from inbox_notice where account_id = ? limit 1", cy);
        assertEquals(302, client.get("/notification/open?id=" + id).statusCode());
        assertEquals(
                150, Rows.number("select count(*) from inbox_notice where account_id = ? and read_at is null", cy));
    }

    private static int cost(Client client) {
        return Statements.during(
                () -> assertEquals(200, client.get("/notification/inbox").statusCode()));
    }

    private void digest(DigestEvery every) throws Exception {
        run(Role.LEAD, () -> digests.choose(viewer(lead), every));
    }

    private void morning() {
        Rows.update("update stored_job set next_attempt_at = now() where kind = 'LEAD_DIGEST'");
        jobs.workOff();
    }

    private void write(UUID mock) throws Exception {
        run(Role.CANDIDATE, () -> threads.write(viewer(cy), mock, "a canary in the message", UUID.randomUUID()));
    }

    private InboxRow only(long account) throws Exception {
        List<InboxRow> rows = person(account, () -> inboxes.rows(viewer(account), 0));
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private Optional<String> read(long account, UUID notice) throws Exception {
        return person(account, () -> inbox.read(viewer(account), notice));
    }

    private <T> T person(long account, java.util.concurrent.Callable<T> work) throws Exception {
        return as.role(Role.CANDIDATE, work);
    }

    private void background(Runnable work) throws Exception {
        as.background(java.util.concurrent.Executors.callable(work));
    }
}
