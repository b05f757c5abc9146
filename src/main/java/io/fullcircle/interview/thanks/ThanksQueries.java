package io.fullcircle.interview.thanks;

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

/** What interviewers have given and what was said to them for it. */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThanksQueries {

    private static final String GIVEN = """
            select count(*), coalesce(sum(extract(epoch from b.ends_at - b.starts_at)) / 60, 0),
                count(t.booking_id) filter (where t.reported_at is null)
            from booking b left join mock_thanks t on t.booking_id = b.id
            where b.interviewer_id = ?1 and b.state = 'COMPLETED'
            """;

    private static final String SAID = """
            select b.public_id, a.display_name, t.content, t.said_at
            from mock_thanks t join booking b on b.id = t.booking_id join account a on a.id = b.candidate_id
            where b.interviewer_id = ?1 and t.reported_at is null order by t.said_at desc, b.id
            """;

    private static final String OPEN = """
            select exists (select from booking b join scorecard s on s.booking_id = b.id and s.released_at is not null
                where b.public_id = ?1 and b.candidate_id = ?2 and not exists (select from mock_thanks t where t.booking_id = b.id))
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** What this person has given altogether; nothing for who interviews nowhere. */
    public GivenRow given(Viewer viewer) {
        if (!ThanksAccess.mayRead(viewer)) {
            return new GivenRow(0, 0, 0);
        }
        Object[] c = (Object[])
                em.createNativeQuery(GIVEN).setParameter(1, viewer.accountId()).getSingleResult();
        return new GivenRow(((Number) c[0]).longValue(), ((Number) c[1]).longValue(), ((Number) c[2]).longValue());
    }

    /** What was said to this person, the latest first. */
    public List<ThanksRow> said(Viewer viewer) {
        if (!ThanksAccess.mayRead(viewer)) {
            return List.of();
        }
        List<?> rows =
                em.createNativeQuery(SAID).setParameter(1, viewer.accountId()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new ThanksRow((UUID) c[0], (String) c[1], (String) c[2], Columns.instant(c[3])))
                .toList();
    }

    /**
     * True where this person, as its candidate, has the feedback on a mock and has not said thanks for it.
     *
     * @param mock public id
     */
    @RolesAllowed(Role.Names.PERSON)
    public boolean open(Viewer viewer, UUID mock) {
        return (Boolean) em.createNativeQuery(OPEN)
                .setParameter(1, mock)
                .setParameter(2, viewer.accountId())
                .getSingleResult();
    }
}
