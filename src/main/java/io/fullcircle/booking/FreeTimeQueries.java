package io.fullcircle.booking;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What is open to a candidate who is free then too, whoever looks for it on their behalf. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FreeTimeQueries {

    private static final String TAKEN = "select lower(during), upper(during) from person_claim where account_id = ?1";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    /**
     * The open times of a programme at which this candidate has nothing else, in the order of {@link AvailabilityQueries#openTimes}: one
     * statement more than that takes.
     *
     * @param candidate whoever is to be offered them; that the one who asks may know them is for the caller to say
     */
    public List<OpenTimeRow> of(Viewer candidate, long programmeId) {
        List<OpenTimeRow> open = availability.openTimes(candidate, programmeId);
        if (open.isEmpty()) {
            return open;
        }
        List<TimeSpan> taken = taken(candidate.accountId());
        return open.stream()
                .filter(time -> taken.stream().noneMatch(time.slot()::overlaps))
                .toList();
    }

    private List<TimeSpan> taken(long account) {
        List<?> rows = em.createNativeQuery(TAKEN).setParameter(1, account).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new TimeSpan(Columns.instant(c[0]), Columns.instant(c[1])))
                .toList();
    }
}
