package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox as its pages show it, newest first. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OutboxQueries {

    /** Mails on one page of the list. */
    public static final int PAGE = 25;

    private static final String ROWS = """
            select new io.fullcircle.notification.MailRow(m.publicId, m.recipient, m.language, m.subject, m.createdAt, m.sentAt, m.failedAt,
                m.nextAttemptAt, m.attempts, m.lastError,
                case when m.worker is null then false else true end, case when m.content is null then false else true end)
            from OutboxMail m
            """;

    private static final String COUNTS = """
            select new io.fullcircle.notification.OutboxCountRow(count(m),
                sum(case when m.sentAt is null and m.failedAt is null then 1L else 0L end),
                sum(case when m.failedAt is not null then 1L else 0L end))
            from OutboxMail m
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private MailSettings settings;

    @Inject
    private AuditService audit;

    public OutboxCountRow counts(Viewer viewer) {
        require(viewer);
        return em.createQuery(COUNTS, OutboxCountRow.class).getSingleResult();
    }

    /**
     * One page of the list.
     *
     * @param failed true for those alone that were given up
     * @param page from 0 on
     */
    public List<MailRow> mails(Viewer viewer, boolean failed, int page) {
        require(viewer);
        String which = failed ? " where m.failedAt is not null" : "";
        return em.createQuery(ROWS + which + " order by m.createdAt desc, m.id desc", MailRow.class)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
    }

    public Optional<MailRow> mail(Viewer viewer, UUID publicId) {
        require(viewer);
        return em.createQuery(ROWS + " where m.publicId = :id", MailRow.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** What the mail says, where that may be read here; empty elsewhere, and when it was wiped. That it was read is written down. */
    public Optional<String> content(Viewer viewer, UUID publicId) {
        if (!NotificationAccess.maySeeContent(viewer, settings.way())) {
            return Optional.empty();
        }
        Optional<String> content = em.createQuery(
                        "select m.content from OutboxMail m where m.publicId = :id and m.content is not null",
                        String.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
        content.ifPresent(text ->
                audit.recordReading(AuditEntry.by(viewer, AuditAction.MAIL_READ).about(publicId)));
        return content;
    }

    private static void require(Viewer viewer) {
        if (!NotificationAccess.maySeeOutbox(viewer)) {
            throw DomainException.notFound();
        }
    }
}
