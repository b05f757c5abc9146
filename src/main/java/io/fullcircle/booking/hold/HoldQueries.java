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

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Until when this time is kept for the viewer, because their form is open or it is offered to them; empty when it is not. */
    public Optional<Instant> until(Viewer viewer, long interviewerId, Instant start) {
        List<?> rows = em.createNativeQuery(UNTIL)
                .setParameter(1, viewer.accountId())
                .setParameter(2, interviewerId)
                .setParameter(3, start.atOffset(ZoneOffset.UTC))
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return Optional.ofNullable(Columns.instant(rows.get(0)));
    }
}
