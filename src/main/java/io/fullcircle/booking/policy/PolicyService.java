package io.fullcircle.booking.policy;

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
import java.util.Objects;
import java.util.UUID;

/** Leads say what their programme expects of who books in it, and give candidates more where it is needed. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class PolicyService {

    /** Most mocks that a candidate is given beyond the allowance. */
    public static final int MOST_EXTRA = 50;

    /** The first change inserts; a later one is made where the version is still the one that was seen. */
    private static final String CHANGE = """
            insert into booking_policy as p (programme_id, cutoff_hours, cutoff_reason, lateness_minutes, allowance, open_requests,
                changed_by, changed_at, offer_hours)
            values (?1, ?2, ?3, ?4, nullif(?5, 0), ?6, ?7, ?8, ?10)
            on conflict (programme_id) do update set cutoff_hours = excluded.cutoff_hours, cutoff_reason = excluded.cutoff_reason,
                lateness_minutes = excluded.lateness_minutes, allowance = excluded.allowance,
                open_requests = excluded.open_requests, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                offer_hours = excluded.offer_hours, version = p.version + 1
            where p.version = ?9
            """;

    private static final String GIVE = """
            insert into allowance_extra (programme_id, account_id, mocks, given_by, given_at)
            select ?1, a.id, ?3, ?4, ?5 from account a where a.public_id = ?2 and exists (select from membership m
                where m.account_id = a.id and m.programme_id = ?1 and m.role = 'CANDIDATE' and m.ended_at is null)
            on conflict (programme_id, account_id) do update
                set mocks = excluded.mocks, given_by = excluded.given_by, given_at = excluded.given_at
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Changes the policy from now on; what is booked stays as it is.
     *
     * @param seenVersion version that the form was drawn for
     * @throws DomainException not found for who does not lead the whole programme; stale when somebody changed it meanwhile
     */
    public void change(Viewer viewer, long programmeId, PolicyDraft draft, int seenVersion) {
        requireMayChange(viewer, programmeId);
        int changed = em.createNativeQuery(CHANGE)
                .setParameter(1, programmeId)
                .setParameter(2, draft.cutoffHours())
                .setParameter(3, draft.cutoffReason())
                .setParameter(4, draft.latenessMinutes())
                .setParameter(5, Objects.requireNonNullElse(draft.allowance(), 0))
                .setParameter(6, draft.openRequests())
                .setParameter(7, viewer.accountId())
                .setParameter(8, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(9, seenVersion)
                .setParameter(10, draft.offerHours())
                .executeUpdate();
        if (changed == 0) {
            throw DomainException.stale();
        }
    }

    /**
     * Gives a candidate so many mocks beyond the allowance, in the place of what they were given before.
     *
     * @param candidate public id of the account
     * @throws DomainException not found for who does not lead the whole programme, and for who is no candidate of it; naming
     *     {@code extra}
     */
    public void give(Viewer viewer, long programmeId, UUID candidate, Integer mocks) {
        requireMayChange(viewer, programmeId);
        if (mocks == null || mocks < 0 || mocks > MOST_EXTRA) {
            throw DomainException.invalid("extra", "booking.policy.between", 0, MOST_EXTRA);
        }
        int given = em.createNativeQuery(GIVE)
                .setParameter(1, programmeId)
                .setParameter(2, candidate)
                .setParameter(3, mocks)
                .setParameter(4, viewer.accountId())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (given == 0) {
            throw DomainException.notFound();
        }
    }

    private static void requireMayChange(Viewer viewer, long programmeId) {
        if (!PolicyAccess.mayChange(viewer, programmeId)) {
            throw DomainException.notFound();
        }
    }
}
