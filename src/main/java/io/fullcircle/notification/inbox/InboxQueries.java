package io.fullcircle.notification.inbox;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What people were told: everybody reads their own. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InboxQueries {

    /** Notices on one page of the list. */
    public static final int PAGE = 20;

    private static final String ROWS = """
            select public_id, kind, title, language, created_at, read_at from inbox_notice
            where account_id = ?1 order by id desc limit ?2 offset ?3
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    public InboxCountRow counts(Viewer viewer) {
        Object[] counts = (Object[]) em.createNativeQuery(
                        "select count(*), count(*) filter (where read_at is null) from inbox_notice where account_id = ?1")
                .setParameter(1, viewer.accountId())
                .getSingleResult();
        return new InboxCountRow(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /**
     * The newest first.
     *
     * @param page from 0 on
     */
    public List<InboxRow> rows(Viewer viewer, int page) {
        List<?> rows = em.createNativeQuery(ROWS)
                .setParameter(1, viewer.accountId())
                .setParameter(2, PAGE)
                .setParameter(3, page * PAGE)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static InboxRow row(Object[] c) {
        return new InboxRow(
                (UUID) c[0], (String) c[1], (String) c[2], (String) c[3], Columns.instant(c[4]), Columns.instant(c[5]));
    }
}
