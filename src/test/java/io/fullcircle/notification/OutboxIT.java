package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.notification.Delivery.Outcome;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outbox on a real installation without a mail server: nothing leaves by itself, and the tests are the postman. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT extends OutboxFixture {

    @Inject
    private AtOnce atOnce;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aMailIsThereExactlyWhenItsCauseIs() throws Exception {
        transaction.begin();
        outbox.enqueue(letter("ana@example.org"));
        transaction.rollback();
        assertEquals(0, Rows.number("select count(*) from outbox_mail"));
        assertThrows(EJBTransactionRequiredException.class, () -> outbox.enqueue(letter("ana@example.org")));
        enqueue(letter("ana@example.org"));
        assertEquals("ana@example.org", Rows.text("select recipient from outbox_mail"));
    }

    @Test
    void whatIsSentIsSentOnceAndItsTextWiped() throws Exception {
        enqueue(letter("ana@example.org"));
        enqueue(letter("bob@example.org").secretFor(Duration.ofHours(1)));
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals(Outcome.NOTHING_DUE, deliver(sent::add, false));
        assertEquals(
                List.of("ana@example.org", "bob@example.org"),
                sent.stream().map(OutgoingMail::recipient).toList());
        assertTrue(
                sent.get(0).text().contains("Something happened."), sent.get(0).text());
        assertEquals(2, Rows.number("select count(*) from outbox_mail where sent_at is not null and content is null"));
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpInTheEnd() throws Exception {
        enqueue(letter("ana@example.org"));
        enqueue(letter("bob@example.org").secretFor(Duration.ofHours(1)));
        assertEquals(Outcome.UNREACHABLE, deliver(AWAY, false));
        assertEquals(Outcome.UNREACHABLE, deliver(AWAY, false));
        assertEquals(Outcome.NOTHING_DUE, deliver(sent::add, false), "not before its time");
        assertEquals(
                2,
                Rows.number("select count(*) from outbox_mail where attempts = 1 and content is not null"
                        + " and last_error = 'nobody there' and next_attempt_at > now()"));
        letTimePass("2 minutes");
        deliver(AWAY, false);
        assertEquals(1, Rows.number("select count(*) from outbox_mail where attempts = 2"));
        letTimePass("1 day");
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals(List.of(), sent);
        assertEquals(2, Rows.number("select count(*) from outbox_mail where failed_at is not null"));
        assertEquals(
                "ana@example.org",
                Rows.text("select recipient from outbox_mail where content is not null"),
                "no secret");
    }

    @Test
    void whatWaitedForAMailServerGoesHoweverOld() throws Exception {
        enqueue(letter("ana@example.org"));
        enqueue(letter("bob@example.org").secretFor(Duration.ofHours(1)));
        letTimePass("3 days");
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals(
                List.of("ana@example.org"),
                sent.stream().map(OutgoingMail::recipient).toList(),
                "not a link that is dead");
        assertEquals(
                "bob@example.org",
                Rows.text("select recipient from outbox_mail where failed_at is not null and content is null"));
    }

    @Test
    void aMailThatCannotBeWrittenHoldsNoOtherUp() throws Exception {
        enqueue(letter("ana@example.org"));
        enqueue(letter("bob@example.org"));
        Postman stumbling = mail -> {
            if (mail.recipient().startsWith("ana")) {
                throw new IllegalStateException("a defect");
            }
            sent.add(mail);
        };
        assertEquals(Outcome.REFUSED, deliver(stumbling, false));
        assertEquals(Outcome.DONE, deliver(stumbling, false));
        assertEquals(
                "IllegalStateException",
                Rows.text("select last_error from outbox_mail where attempts = 1 and sent_at is null"));
        assertEquals(1, sent.size());
    }

    @Test
    void manyAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            enqueue(letter("person" + i + "@example.org"));
        }
        ConcurrentLinkedQueue<String> recipients = new ConcurrentLinkedQueue<>();
        CountDownLatch together = new CountDownLatch(2);
        Postman slow = mail -> {
            recipients.add(mail.recipient());
            together.countDown();
            await(together);
        };
        atOnce.run(
                4,
                node -> () -> as.background(() -> {
                    while (delivery.next(UUID.randomUUID(), slow, false) == Outcome.DONE) {
                        continue;
                    }
                    return null;
                }));
        assertEquals(0, together.getCount(), "two were on the way at the same time");
        assertEquals(12, recipients.size());
        assertEquals(12, Set.copyOf(recipients).size());
    }

    @Test
    void aMonthLaterNothingIsKept() throws Exception {
        enqueue(letter("ana@example.org"));
        enqueue(letter("bob@example.org"));
        deliver(sent::add, false);
        letTimePass("31 days");
        as.background(() -> {
            deliveries.forgetOld();
            return null;
        });
        assertEquals("bob@example.org", Rows.text("select recipient from outbox_mail"), "it still waits");
    }

    @Test
    void whoRunsTheInstallationSeesWhatBecameOfMailAndNotWhatItSays() throws Exception {
        enqueue(letter("ana@example.org").secretFor(Duration.ofHours(1)));
        Viewer administrator = viewer(Role.ADMINISTRATOR);
        MailRow row = as.role(Role.ADMINISTRATOR, () -> queries.mails(administrator, false, 0))
                .get(0);
        assertEquals(MailRow.State.WAITING, row.state());
        assertEquals("About something", row.subject());
        assertTrue(as.role(Role.ADMINISTRATOR, () -> queries.content(administrator, row.publicId()))
                .isEmpty());
        OutboxCountRow counts = as.role(Role.ADMINISTRATOR, () -> queries.counts(administrator));
        assertEquals(new OutboxCountRow(1L, 1L, 0L), counts);
    }

    @Test
    void nobodyElseSeesOrSendsAnything() throws Exception {
        Viewer lead = viewer(Role.LEAD);
        assertThrows(EJBAccessException.class, () -> as.role(Role.LEAD, () -> queries.mails(lead, false, 0)));
        assertThrows(DomainException.class, () -> as.role(Role.ADMINISTRATOR, () -> queries.mails(lead, false, 0)));
        assertThrows(DomainException.class, () -> as.role(Role.ADMINISTRATOR, () -> queries.counts(lead)));
        assertThrows(EJBAccessException.class, () -> delivery.next(WORKER, sent::add, false));
        assertThrows(
                EJBAccessException.class, () -> as.role(Role.ADMINISTRATOR, () -> delivery.next(WORKER, AWAY, false)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
