package io.fullcircle.availability.kept;

import io.fullcircle.availability.AvailabilityAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** What of an interviewer's time is kept for others: one statement. */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KeptQueries {

    private static final String OWN = """
            select h.starts_at, h.ends_at, h.held_until,
                case when h.candidate_id is null then 'LIST' when h.offered then 'OFFER' else 'FORM' end
            from time_hold h where h.interviewer_id = ?1 and h.held_until > ?2 order by h.starts_at, h.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What is kept of the viewer's time at this moment, earliest first; nothing for who has no times to offer. */
    public List<KeptRow> own(Viewer viewer) {
        if (!AvailabilityAccess.mayOpen(viewer)) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(OWN)
                .setParameter(1, viewer.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c ->
                        new KeptRow(Columns.instant(c[0]), Columns.instant(c[1]), Columns.instant(c[2]), (String) c[3]))
                .toList();
    }
}
