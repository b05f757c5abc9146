package io.fullcircle.interview.reliability;

import io.fullcircle.booking.Wording;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Interviewers say what speaks against counting something, and leads decide whether it counts. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
public class ReliabilityService {

    private static final String APPEAL = """
            insert into reliability_appeal (booking_id, kind, why, appealed_at)
            select r.booking_id, r.kind, ?4, ?5 from reliability_event r join booking b on b.id = r.booking_id
            where b.public_id = ?1 and r.kind = ?2 and r.interviewer_id = ?3 and r.at <= ?5
            on conflict do nothing
            """;

    /** Nobody decides their own. */
    private static final String DECIDE = """
            update reliability_appeal p set granted = ?4, answer = ?5, decided_by = ?6, decided_at = ?7
            from booking b where b.id = p.booking_id and b.public_id = ?1 and p.kind = ?2 and b.programme_id = ?3
                and b.interviewer_id <> ?6 and p.decided_at is null
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Says why something should not count against the viewer; said twice the first word stands.
     *
     * @param mock public id
     * @throws DomainException not found for what is not counted against them; naming {@code reason}
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void appeal(Viewer viewer, UUID mock, Lapse kind, String why) {
        String text = Wording.reason(why);
        int made = em.createNativeQuery(APPEAL)
                .setParameter(1, mock)
                .setParameter(2, kind.name())
                .setParameter(3, viewer.accountId())
                .setParameter(4, text)
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (made == 0) {
            throw DomainException.notFound();
        }
    }

    /**
     * Decides an appeal, once.
     *
     * @param mock public id
     * @param answer for the interviewer to read, or none
     * @throws DomainException not found for who does not lead the whole programme, for their own, and where nothing waits to be decided;
     *     naming {@code reason}
     */
    @RolesAllowed(Role.Names.LEAD)
    public void decide(Viewer viewer, long programmeId, UUID mock, Lapse kind, boolean grant, String answer) {
        if (!ReliabilityAccess.maySee(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        int decided = em.createNativeQuery(DECIDE)
                .setParameter(1, mock)
                .setParameter(2, kind.name())
                .setParameter(3, programmeId)
                .setParameter(4, grant)
                .setParameter(5, Wording.reasonOrNone(answer))
                .setParameter(6, viewer.accountId())
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (decided == 0) {
            throw DomainException.notFound();
        }
    }
}
