package io.fullcircle.shared.mail;

import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * Where every mail begins: a row in the transaction of what causes it, so that there is a mail exactly when its cause has happened.
 * Sending comes afterwards and may fail and be repeated.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<MailQueued> queued;

    /**
     * Puts a mail into the outbox. It is gone again when the caller's transaction does not succeed.
     *
     * @throws jakarta.ejb.EJBTransactionRequiredException when there is no transaction to be part of
     */
    public void enqueue(Mail mail) {
        Instant now = clock.instant();
        OutboxMail row = new OutboxMail(Uuid7.at(now), mail, now);
        em.persist(row);
        queued.fire(new MailQueued(row.publicId()));
    }
}
