package io.fullcircle.booking;

import io.fullcircle.availability.calendar.BusyService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * What is asked of calendars elsewhere before anybody's time is promised. It may take seconds, so it is asked outside of any transaction and
 * before the one that books; a calendar that does not answer keeps nobody from booking.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarCheckService {

    private static final String OF_BOOKING =
            "select b, a.publicId from Booking b join Account a on a.id = b.interviewerId where b.publicId = :id";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private BusyService busy;

    /**
     * Reads the calendars of an interviewer anew where they were last read a while ago.
     *
     * @param interviewer public id of the account; nothing happens where there is none in a programme of the viewer's
     */
    public void before(Viewer viewer, UUID interviewer) {
        busy.recheck(viewer, interviewer);
    }

    /**
     * The same for the interviewer of a booking.
     *
     * @param booking public id; nothing happens where it is none that the viewer may move
     */
    public void beforeMoving(Viewer viewer, UUID booking) {
        em.createQuery(OF_BOOKING, Object[].class)
                .setParameter("id", booking)
                .getResultStream()
                .filter(c -> mayMove(viewer, (Booking) c[0]))
                .findFirst()
                .ifPresent(c -> busy.recheck(viewer, (UUID) c[1]));
    }

    private static boolean mayMove(Viewer viewer, Booking b) {
        return BookingAccess.mayMove(viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId());
    }
}
