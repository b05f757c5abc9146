package io.fullcircle.matching.ranking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.FreeTimeQueries;
import io.fullcircle.booking.ranking.Best;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What weights would do, on the candidates and the open times that there are. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrialQueries {

    private static final int MOST = 5;

    private static final String CANDIDATES = """
            select new io.fullcircle.matching.ranking.TrialRow(a.publicId, a.displayName, a.id, m.cohortId)
            from ProgrammeMember m join Account a on a.id = m.accountId
            where m.programmeId = :programme and m.role = io.fullcircle.shared.access.Role.CANDIDATE and m.endedAt is null
                and a.id <> :me
            order by a.displayName, a.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private ViewerQueries viewers;

    @EJB
    private FreeTimeQueries free;

    @EJB
    private RankingQueries ranking;

    /** The candidates of a programme but for the viewer, by name; nobody for who does not lead the whole of it. */
    public List<TrialRow> candidates(Viewer viewer, long programmeId) {
        if (!WeightsAccess.mayChange(viewer, programmeId)) {
            return List.of();
        }
        return em.createQuery(CANDIDATES, TrialRow.class)
                .setParameter("programme", programmeId)
                .setParameter("me", viewer.accountId())
                .getResultList();
    }

    /**
     * What would stand first for a candidate if these weights counted, of each interviewer one.
     *
     * @param candidate public id of one of {@link #candidates}; nothing for any other
     */
    public List<RankedTime> first(Viewer viewer, long programmeId, UUID candidate, Weights weights) {
        Optional<TrialRow> row = candidates(viewer, programmeId).stream()
                .filter(one -> one.publicId().equals(candidate))
                .findFirst();
        return row.flatMap(one -> viewers.find(one.accountId()))
                .map(person -> first(viewer, person, programmeId, row.get().cohortId(), weights))
                .orElse(List.of());
    }

    private List<RankedTime> first(Viewer viewer, Viewer candidate, long programmeId, long cohortId, Weights weights) {
        List<OpenTimeRow> times = free.of(candidate, programmeId);
        return ranking.input(viewer, candidate.accountId(), candidate.zone(), programmeId, cohortId, times)
                .map(input -> Best.ofEach(MatchedTimes.explained(input.with(weights), times), MOST))
                .orElse(List.of());
    }
}
