package io.fullcircle.booking;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Bookings as pages show them: one statement each, never more than the viewer may see. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingQueries {

    private static final String BOOKINGS = """
            select new io.fullcircle.booking.BookingRow(b.id, b.publicId, b.programmeId, b.cohortId,
                c.id, c.publicId, c.displayName, c.timeZone, i.id, i.displayName, i.timeZone, p.headline,
                b.jobFamily, b.level, b.startsAt, b.endsAt, b.note, b.state, e.displayName, b.endedAt, b.reason)
            from Booking b join Account c on c.id = b.candidateId join Account i on i.id = b.interviewerId
                left join InterviewerProfile p on p.accountId = b.interviewerId
                left join Account e on e.id = b.endedBy
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The booking with this public id; empty when there is none that this person may see. */
    public Optional<BookingRow> booking(Viewer viewer, UUID publicId) {
        return em.createQuery(BOOKINGS + " where b.publicId = :id", BookingRow.class)
                .setParameter("id", publicId)
                .getResultStream()
                .filter(row -> BookingAccess.maySee(
                        viewer, row.programmeId(), row.cohortId(), row.candidateId(), row.interviewerId()))
                .findFirst();
    }
}
