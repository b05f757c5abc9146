package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.notification.Delivery.Outcome;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who takes a mail has it for a while; what will never go waits for an administrator. */
@ExtendWith(ArquillianExtension.class)
class LeaseIT extends OutboxFixture {

    @Inject
    private RetryService retries;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoDiesInMidSendLeavesTheMailToTheOthersOnceItsTimeIsOver() throws Exception {
        enqueue(letter("ana@example.org"));
        Postman deadly = mail -> {
            sent.add(mail);
            throw new Killed();
        };
        run(() -> assertThrows(Killed.class, () -> delivery.next(WORKER, deadly, false)));
        assertEquals(Outcome.NOTHING_DUE, deliver(sent::add, false), "its time is not over");
        letTimePass("6 minutes");
        assertEquals(Outcome.DONE, as.background(() -> delivery.next(OTHER, sent::add, false)));
        assertEquals(1, sent.stream().map(OutgoingMail::id).distinct().count());
        assertEquals(2, sent.size(), "the one that was on the way is doubled");
        assertEquals(1, Rows.number("select count(*) from outbox_mail where sent_at is not null and worker is null"));
    }

    @Test
    void whoWasTakenForDeadAndWasNotSpoilsNothing() throws Exception {
        enqueue(letter("ana@example.org"));
        long mail = as.background(() -> deliveries.lease(WORKER)).orElseThrow().id();
        letTimePass("6 minutes");
        assertTrue(as.background(() -> deliveries.lease(OTHER)).isPresent());
        run(() -> deliveries.failed(mail, WORKER, "late", UndeliveredException.Reason.NEVER));
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from outbox_mail where failed_at is null and worker = ?", OTHER.toString()));
        run(() -> deliveries.failed(mail, OTHER, "gone", UndeliveredException.Reason.NEVER));
        run(() -> deliveries.sent(mail, false));
        assertEquals(
                1, Rows.number("select count(*) from outbox_mail where sent_at is not null and failed_at is null"));
    }

    @Test
    void whatWillNeverGoIsGivenUpAtOnceAndAnAdministratorLetsItBeTriedAgain() throws Exception {
        enqueue(letter("ana@example.org"));
        enqueue(letter("bob@example.org").secretFor(Duration.ofHours(1)));
        Postman unknown = mail -> {
            throw new UndeliveredException("550 no such user", UndeliveredException.Reason.NEVER, null);
        };
        assertEquals(Outcome.REFUSED, deliver(unknown, false));
        assertEquals(Outcome.REFUSED, deliver(unknown, false));
        assertEquals(2, Rows.number("select count(*) from outbox_mail where failed_at is not null and attempts = 1"));
        Viewer administrator = viewer(Role.ADMINISTRATOR);
        UUID secret = UUID.fromString(Rows.text("select public_id::text from outbox_mail where secret"));
        assertThrows(
                DomainException.class,
                () -> as.role(Role.ADMINISTRATOR, Executors.callable(() -> retries.again(administrator, secret))));
        assertEquals(1, as.role(Role.ADMINISTRATOR, () -> retries.allAgain(administrator)));
        assertEquals(Outcome.DONE, deliver(sent::add, false));
        assertEquals("ana@example.org", sent.get(0).recipient());
        assertEquals(
                1,
                as.role(Role.ADMINISTRATOR, () -> queries.mails(administrator, true, 0))
                        .size());
    }
}
