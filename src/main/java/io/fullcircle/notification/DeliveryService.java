package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.mail.OutboxMail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of the mails in the outbox, one short transaction a step. A worker takes a mail for a while and sends it outside of any
 * transaction; of many nodes one has it. One that dies leaves it to the others once that while is over: a mail may arrive twice, and is
 * never lost.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryService {

    /** Longer than a mail server that answers slowly to everything can take: ten seconds for each of its answers. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final Log LOG = Log.of(DeliveryService.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration TOLD = Duration.ofDays(180);

    private static final String DUE = """
            select id from outbox_mail where sent_at is null and failed_at is null and next_attempt_at <= ?1
            order by next_attempt_at, id limit 1 for update skip locked
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Takes the mail that has been due the longest, or gives it up where it comes too late.
     *
     * @param worker who takes it
     * @return empty when none is due
     */
    public Optional<LeasedMail> lease(UUID worker) {
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        long id = ((Number) due.get(0)).longValue();
        OutboxMail mail = em.find(OutboxMail.class, id);
        if (mail.tooLate(now)) {
            mail.giveUp(now);
            return Optional.of(new LeasedMail(id, null));
        }
        mail.lease(worker, now.plus(LEASE));
        return Optional.of(new LeasedMail(id, OutgoingMail.of(mail)));
    }

    /**
     * The mail is on its way.
     *
     * @param keepContent true where the mail is to be read in the outbox itself
     */
    public void sent(long mailId, boolean keepContent) {
        OutboxMail mail = locked(mailId);
        if (mail != null) {
            mail.sent(clock.instant(), keepContent);
            LOG.info("mail sent", "mail", mail.publicId(), "attempts", mail.attempts());
        }
    }

    /** The mail was not taken. Says nothing where another worker has it by now. */
    public void failed(long mailId, UUID worker, String error, UndeliveredException.Reason reason) {
        OutboxMail mail = locked(mailId);
        if (mail == null || !mail.heldBy(worker)) {
            return;
        }
        Instant now = clock.instant();
        mail.failed(error);
        Optional<Instant> next = reason == UndeliveredException.Reason.NEVER
                ? Optional.empty()
                : RetryPlan.next(mail.attempts(), now, mail.expiresAt());
        next.ifPresentOrElse(mail::tryAgain, () -> mail.giveUp(now));
        LOG.warn(
                "mail not sent",
                "mail",
                mail.publicId(),
                "again",
                next.map(Instant::toString).orElse("never"));
    }

    private OutboxMail locked(long mailId) {
        return em.find(OutboxMail.class, mailId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Forgets mails that were sent or given up a month ago, and what people were told half a year ago. */
    public void forgetOld() {
        em.createNativeQuery("delete from inbox_notice where created_at < ?1")
                .setParameter(1, clock.instant().minus(TOLD).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery("delete from outbox_mail where coalesce(sent_at, failed_at) < ?1")
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
