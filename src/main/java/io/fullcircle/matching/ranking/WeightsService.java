package io.fullcircle.matching.ranking;

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
import java.util.Arrays;
import java.util.stream.Collectors;

/** Leads say what counts how much when open times are ranked for their candidates. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class WeightsService {

    /** Added where the version before it is the newest: of two who saw the same one, one adds. */
    private static final String ADD = "insert into matching_weights (programme_id, version, changed_by, changed_at, "
            + WeightsQueries.COLUMNS + ") select ?1, ?2, ?3, ?4, "
            + Arrays.stream(Factor.values())
                    .map(factor -> "?" + (5 + factor.ordinal()))
                    .collect(Collectors.joining(", "))
            + " where ?2 = 1 + (select coalesce(max(version), 0) from matching_weights where programme_id = ?1)"
            + " on conflict do nothing";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Lets these weights count from now on; what they were stays readable.
     *
     * @param seenVersion version that the form was drawn for
     * @throws DomainException not found for who does not lead the whole programme; stale when somebody changed them meanwhile
     */
    public void change(Viewer viewer, long programmeId, Weights weights, int seenVersion) {
        if (!WeightsAccess.mayChange(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        var query = em.createNativeQuery(ADD)
                .setParameter(1, programmeId)
                .setParameter(2, seenVersion + 1)
                .setParameter(3, viewer.accountId())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC));
        for (Factor factor : Factor.values()) {
            query.setParameter(5 + factor.ordinal(), weights.of(factor));
        }
        if (query.executeUpdate() == 0) {
            throw DomainException.stale();
        }
    }
}
