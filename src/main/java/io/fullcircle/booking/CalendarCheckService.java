package io.fullcircle.booking;

import io.fullcircle.availability.calendar.BusyService;
import io.fullcircle.people.PeopleAccess;
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

    private static final String INTERVIEWER = """
            select a.id, m.programmeId from ProgrammeMember m join Account a on a.id = m.accountId
            where a.publicId = :id and m.role = io.fullcircle.shared.access.Role.INTERVIEWER and m.endedAt is null
            """;

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
        em.createQuery(INTERVIEWER, Object[].class)
                .setParameter("id", interviewer)
                .getResultStream()
                .filter(c -> PeopleAccess.maySeeApproved(viewer, (Long) c[1]))
                .map(c -> (Long) c[0])
                .findFirst()
                .ifPresent(busy::recheck);
    }

    /**
     * The same for the interviewer of a booking.
     *
     * @param booking public id; nothing happens where it is none that the viewer may move
     */
    public void beforeMoving(Viewer viewer, UUID booking) {
        em.createQuery("select b from Booking b where b.publicId = :id", Booking.class)
                .setParameter("id", booking)
                .getResultStream()
                .filter(b -> BookingAccess.mayMove(
                        viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId()))
                .findFirst()
                .ifPresent(b -> busy.recheck(b.interviewerId()));
    }
}
