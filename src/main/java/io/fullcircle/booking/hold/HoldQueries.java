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
import java.util.List;
import java.util.Optional;

/** What is kept for a candidate: everybody reads their own. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HoldQueries {

    private static final String UNTIL = """
            select max(h.held_until) from time_hold h
            where h.candidate_id = ?1 and h.interviewer_id = ?2 and h.starts_at = ?3 and h.held_until > ?4
            """;

    private static final String BEFORE = """
            select max(k.kept_until) from time_kept k where k.candidate_id = ?1 and k.interviewer_id = ?2 and k.starts_at <= ?3
                and k.ends_at > ?3 and k.kept_until > ?4
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Until when this time is kept for the viewer, because their form is open or it is offered to them; empty when it is not. */
    public Optional<Instant> until(Viewer viewer, long interviewerId, Instant start) {
        return one(UNTIL, viewer, interviewerId, start, clock.instant());
    }

    /** From when on this time is kept for the viewer again, because it has been kept for them of late; empty where it can be kept now. */
    public Optional<Instant> again(Viewer viewer, long interviewerId, Instant start) {
        Instant since = clock.instant().minus(HoldService.RESTS);
        return one(BEFORE, viewer, interviewerId, start, since).map(kept -> kept.plus(HoldService.RESTS));
    }

    private Optional<Instant> one(String sql, Viewer viewer, long interviewerId, Instant start, Instant after) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, viewer.accountId())
                .setParameter(2, interviewerId)
                .setParameter(3, start.atOffset(ZoneOffset.UTC))
                .setParameter(4, after.atOffset(ZoneOffset.UTC))
                .getResultList();
        return Optional.ofNullable(Columns.instant(rows.get(0)));
    }
}
