package io.fullcircle.booking.hold;

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
import java.time.Instant;
import java.time.ZoneOffset;

/** What is kept for a candidate: everybody reads their own. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HoldQueries {

    private static final String OWN = """
            select (select max(h.held_until) from time_hold h
                    where h.candidate_id = ?1 and h.interviewer_id = ?2 and h.starts_at = ?3 and h.held_until > ?4),
                (select max(k.kept_until) from time_kept k
                    where k.candidate_id = ?1 and k.interviewer_id = ?2 and k.starts_at <= ?3 and k.ends_at > ?3 and k.kept_until > ?5)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What is kept of this time for the viewer. */
    public HoldRow own(Viewer viewer, long interviewerId, Instant start) {
        Instant now = clock.instant();
        Object[] row = (Object[]) em.createNativeQuery(OWN)
                .setParameter(1, viewer.accountId())
                .setParameter(2, interviewerId)
                .setParameter(3, start.atOffset(ZoneOffset.UTC))
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, now.minus(HoldService.RESTS).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        Instant kept = Columns.instant(row[1]);
        return new HoldRow(Columns.instant(row[0]), kept == null ? null : kept.plus(HoldService.RESTS));
    }
}
