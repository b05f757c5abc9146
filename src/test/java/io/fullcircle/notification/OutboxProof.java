package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fullcircle.Deployments;
import io.fullcircle.notification.Delivery.Outcome;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.ProofSize;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Claim: whatever happens to those who send and to the mail server, every notice arrives, and a worker's death doubles at most the one
 * mail that it had on the way.
 *
 * <p>Three workers with names of their own, as on three nodes, send by SMTP to a real mail server. They are killed in mid-send, one of three before the server
 * has the mail and the others after; nothing that they would have done comes after. Twice the server goes away while they send, and comes back on the
 * same port. Time passes between the rounds alone, so that nobody who lives is taken for dead.
 */
@ExtendWith(ArquillianExtension.class)
class OutboxProof {

    private static final int WORKERS = 3;

    @Inject
    private OutboxService outbox;

    @Inject
    private Delivery delivery;

    @Inject
    private As as;

    @Inject
    private AtOnce atOnce;

    @Resource
    private UserTransaction transaction;

    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger killsAfter = new AtomicInteger();
    private final List<ImapHostManager> lives = new ArrayList<>();
    private GreenMail server;
    private int port;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void clear() {
        Rows.clear();
        start(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyNoticeArrivesAndADeathDoublesAtMostOne() throws Exception {
        int notices = ProofSize.choose(300, 10_000);
        int deaths = ProofSize.choose(3, 50);
        enqueue(notices);
        int absences = 0;
        int rounds = 0;
        while (left() > 0) {
            assertTrue(rounds++ < 2 * deaths + 20, () -> left() + " are left after " + kills);
            boolean away = absences < 2 && kills.get() * 3 >= deaths * (absences + 1);
            round(notices / (deaths + 2) / WORKERS, away ? 0 : Math.min(WORKERS, deaths - kills.get()), away);
            absences += away ? 1 : 0;
            if (away) {
                comeBack();
            }
            letTimePass();
        }
        Map<String, Integer> arrived = arrived();
        int doubled = arrived.values().stream().mapToInt(times -> times - 1).sum();
        String counted = notices + " notices, " + kills + " kills, " + killsAfter + " of them after the server had it, "
                + doubled + " doubled, " + absences + " absences, " + rounds + " rounds";
        assertEquals(notices, arrived.size(), counted);
        assertEquals(deaths, kills.get(), counted);
        assertEquals(2, absences, counted);
        // Who was in the midst of it when the server went does not know whether it had the mail.
        assertTrue(doubled <= killsAfter.get() + absences * WORKERS, counted);
        assertEquals(
                notices, Rows.number("select count(*) from outbox_mail where sent_at is not null and worker is null"));
        System.out.println(counted);
    }

    /** Each worker sends its share, or dies in the midst of it, or finds the server gone. */
    private void round(int share, int victims, boolean away) throws Exception {
        atOnce.run(WORKERS, i -> () -> {
            Postman smtp = new Smtp(account());
            int deadly = i < victims ? ThreadLocalRandom.current().nextInt(share) : -1;
            AtomicInteger sent = new AtomicInteger();
            Postman postman = mail -> {
                if (away && i == 0 && sent.get() == share / 2) {
                    server.stop();
                }
                boolean dies = sent.getAndIncrement() == deadly;
                boolean after = i % 2 == 0;
                if (dies && !after) {
                    die();
                }
                smtp.deliver(mail);
                if (dies) {
                    killsAfter.incrementAndGet();
                    die();
                }
            };
            UUID worker = UUID.randomUUID();
            return as.background(() -> work(worker, postman, share));
        });
    }

    private void die() {
        kills.incrementAndGet();
        throw new Killed();
    }

    /** Whether it lived. */
    private boolean work(UUID worker, Postman postman, int share) {
        try {
            for (int sent = 0; sent < share; sent++) {
                Outcome outcome = delivery.next(worker, postman, false);
                if (outcome == Outcome.NOTHING_DUE || outcome == Outcome.UNREACHABLE) {
                    return true;
                }
            }
            return true;
        } catch (Killed dead) {
            return false;
        }
    }

    /** How often each mail arrived, by its Message-ID, at the server in all its lives. */
    private Map<String, Integer> arrived() throws Exception {
        Map<String, Integer> arrived = new HashMap<>();
        for (ImapHostManager life : lives) {
            for (StoredMessage mail : life.getAllMessages()) {
                arrived.merge(mail.getMimeMessage().getMessageID(), 1, Integer::sum);
            }
        }
        return arrived;
    }

    private void start(ServerSetup at) {
        server = new GreenMail(at);
        server.start();
        port = server.getSmtp().getPort();
        // A server that is stopped forgets what it had.
        lives.add(server.getManagers().getImapHostManager());
    }

    private void comeBack() {
        start(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private void enqueue(int notices) throws Exception {
        transaction.begin();
        for (int i = 0; i < notices; i++) {
            outbox.enqueue(Mail.letter(
                    "person" + i % 50 + "@example.org", "Ana", Locale.ENGLISH, "Notice " + i, "Something happened."));
        }
        transaction.commit();
    }

    private SmtpAccount account() {
        return new SmtpAccount(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "",
                "",
                "Coaching <coaching@example.org>",
                SmtpAccount.Tls.NONE);
    }

    private static long left() {
        return Rows.number("select count(*) from outbox_mail where sent_at is null");
    }

    /** Long enough for every lease to run out and for what failed to be due again. */
    private static void letTimePass() {
        Rows.update("update outbox_mail set next_attempt_at = now() - interval '1 second' where sent_at is null");
    }
}
