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
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where every mail begins: a row in the transaction of what causes it, so that there is a mail exactly when its cause has happened.
 * Sending comes afterwards and may fail and be repeated.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxService {

    /** Both at once, for a booking counts its statements: the mails of those who want them, and the line for everybody. */
    private static final String TELL = """
            with given as (
                select * from jsonb_to_recordset(cast(?1 as jsonb)) as g (mail uuid, notice uuid, account bigint, kind text, path text,
                    by_mail boolean, recipient text, language text, subject text, content text, expires timestamptz, unsubscribe text,
                    calendar text, method text, programme bigint)
            ), mailed as (
                insert into outbox_mail (id, public_id, recipient, language, subject, content, secret, created_at, expires_at,
                    next_attempt_at, account_id, kind, unsubscribe, calendar, calendar_method, programme_id)
                select nextval('outbox_mail_seq'), mail, recipient, language, subject, content, false, ?2, expires, ?2, account, kind,
                    unsubscribe, calendar, method, programme
                from given where by_mail
            )
            insert into inbox_notice (public_id, account_id, kind, title, language, path, created_at)
            select notice, account, kind, subject, language, path, ?2 from given
            """;

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

    /**
     * Tells people something, in the product and by mail, all of it in one statement. It is gone again when the caller's transaction does
     * not succeed.
     *
     * @param notices none or more
     * @throws jakarta.ejb.EJBTransactionRequiredException when there is no transaction to be part of
     */
    public void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        em.createNativeQuery(TELL)
                .setParameter(1, NoticeJson.of(notices, now))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (notices.stream().anyMatch(Notice::byMail)) {
            queued.fire(new MailQueued(null));
        }
    }
}
