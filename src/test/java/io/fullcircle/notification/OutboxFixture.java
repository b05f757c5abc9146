package io.fullcircle.notification;

import io.fullcircle.notification.Delivery.Outcome;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;

/** The outbox on a real installation without a mail server: nothing leaves by itself, and the tests are the postman. */
abstract class OutboxFixture {

    static final UUID WORKER = UUID.fromString("01890000-0000-7000-8000-0000000000a1");
    static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-0000000000a2");

    static final Postman AWAY = mail -> {
        throw new UndeliveredException("nobody there", UndeliveredException.Reason.SERVER_AWAY, null);
    };

    @Inject
    OutboxService outbox;

    @Inject
    DeliveryService deliveries;

    @Inject
    Delivery delivery;

    @Inject
    OutboxQueries queries;

    @Inject
    As as;

    @Resource
    UserTransaction transaction;

    final List<OutgoingMail> sent = new ArrayList<>();

    @BeforeEach
    void empty() {
        Rows.clear();
        sent.clear();
    }

    void run(Runnable work) throws Exception {
        as.background(Executors.callable(work));
    }

    Outcome deliver(Postman postman, boolean keepContent) throws Exception {
        return as.background(() -> delivery.next(WORKER, postman, keepContent));
    }

    void enqueue(Mail mail) throws Exception {
        transaction.begin();
        outbox.enqueue(mail);
        transaction.commit();
    }

    static Mail letter(String recipient) {
        return Mail.letter(recipient, "Ana", Locale.ENGLISH, "About something", "Something happened.");
    }

    static void letTimePass(String interval) {
        Rows.update(
                "update outbox_mail set created_at = created_at - i, expires_at = expires_at - i,"
                        + " next_attempt_at = next_attempt_at - i, sent_at = sent_at - i, failed_at = failed_at - i"
                        + " from (select cast(? as interval) as i) as past",
                interval);
    }

    static Viewer viewer(Role role) {
        return new Viewer(
                1,
                UUID.fromString("01890000-0000-7000-8000-000000000001"),
                "Ada",
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(role),
                List.of());
    }
}
