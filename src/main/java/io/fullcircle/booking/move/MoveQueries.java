package io.fullcircle.booking.move;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
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

/** Where a mock can be moved to. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MoveQueries {

    private static final String TAKEN = "select lower(during), upper(during) from person_claim where account_id = ?1";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private ViewerQueries viewers;

    /**
     * The open times of its interviewer at which its candidate is free too, earliest first; none for who may not move it. Both sides are
     * offered the same ones.
     */
    public List<OpenTimeRow> times(Viewer viewer, BookingRow booking) {
        if (!BookingAccess.mayMove(
                viewer, booking.programmeId(), booking.cohortId(), booking.candidateId(), booking.interviewerId())) {
            return List.of();
        }
        List<TimeSpan> taken = taken(booking.candidateId());
        return viewers
                .find(booking.candidateId())
                .map(candidate -> availability.openTimes(candidate, booking.programmeId()))
                .orElse(List.of())
                .stream()
                .filter(time -> booking.interviewedBy(time.interviewer().accountId()))
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
