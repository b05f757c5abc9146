package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.mail.OutboxMail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Empties the outbox, one mail a transaction. The row is locked while its mail is on the way and passed over by everybody else, so that
 * of many nodes one sends it. A node that dies meanwhile leaves it to the others: a mail may arrive twice, and is never lost.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryService {

    /** What one attempt came to. */
    public enum Outcome {
        /** No mail is due. */
        NOTHING_DUE,
        /** A mail is on its way, or given up because it came too late. */
        DONE,
        /** This mail was refused; another may go. */
        REFUSED,
        /** The mail server is out of reach; the others need not be tried now. */
        UNREACHABLE
    }

    private static final Log LOG = Log.of(DeliveryService.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String DUE = """
            select id from outbox_mail where sent_at is null and failed_at is null and next_attempt_at <= ?1
            order by next_attempt_at, id limit 1 for update skip locked
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Sends the mail that has been due the longest.
     *
     * @param keepContent true where the mail is to be read in the outbox itself
     */
    public Outcome deliverNext(Postman postman, boolean keepContent) {
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        if (due.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        OutboxMail mail = em.find(OutboxMail.class, ((Number) due.get(0)).longValue());
        if (mail.tooLate(now)) {
            mail.giveUp(now);
            return Outcome.DONE;
        }
        return deliver(postman, mail, keepContent, now);
    }

    private Outcome deliver(Postman postman, OutboxMail mail, boolean keepContent, Instant now) {
        try {
            postman.deliver(new OutgoingMail(
                    mail.publicId(),
                    mail.recipient(),
                    mail.language(),
                    mail.subject(),
                    mail.content(),
                    mail.calendar(),
                    mail.createdAt()));
            mail.sent(now, keepContent);
            LOG.info("mail sent", "mail", mail.publicId(), "attempts", mail.attempts());
            return Outcome.DONE;
        } catch (UndeliveredException e) {
            failed(mail, e.getMessage(), now);
            return e.everyMail() ? Outcome.UNREACHABLE : Outcome.REFUSED;
        } catch (RuntimeException e) {
            // One mail that cannot be sent must not hold up those behind it.
            Failure.of(e).log(LOG, e);
            failed(mail, e.getClass().getSimpleName(), now);
            return Outcome.REFUSED;
        }
    }

    private static void failed(OutboxMail mail, String error, Instant now) {
        mail.failed(error);
        Optional<Instant> next = RetryPlan.next(mail.attempts(), now, mail.expiresAt());
        next.ifPresentOrElse(mail::tryAgain, () -> mail.giveUp(now));
        LOG.warn(
                "mail not sent",
                "mail",
                mail.publicId(),
                "again",
                next.map(Instant::toString).orElse("never"));
    }

    /** Forgets what was sent or given up a month ago. */
    public void forgetOld() {
        em.createNativeQuery("delete from outbox_mail where coalesce(sent_at, failed_at) < ?1")
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
