package io.fullcircle.booking.attendance;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.Settlement;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who came to a mock, and what leads have to decide about it: one statement each. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttendanceQueries {

    private static final String ATTENDANCE = """
            select (select c.at from check_in c where c.booking_id = b.id and c.account_id = b.candidate_id),
                (select c.at from check_in c where c.booking_id = b.id and c.account_id = b.interviewer_id),
                b.absent_id, b.objected_at, b.objection, b.settlement, l.display_name
            from booking b left join account l on l.id = b.settled_by where b.id = ?1
            """;

    private static final String DISPUTED = """
            select b.public_id, b.programme_id, b.cohort_id, b.starts_at, c.display_name, i.display_name
            from booking b join account c on c.id = b.candidate_id join account i on i.id = b.interviewer_id
            where b.objected_at is not null and b.settled_at is null and b.candidate_id <> ?1 and b.interviewer_id <> ?1
            order by b.objected_at, b.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Who came.
     *
     * @throws DomainException not found for who may not see the mock
     */
    public AttendanceRow of(Viewer viewer, BookingRow booking) {
        boolean sees = BookingAccess.maySee(
                viewer, booking.programmeId(), booking.cohortId(), booking.candidateId(), booking.interviewerId());
        if (!sees) {
            throw DomainException.notFound();
        }
        Object[] c = (Object[])
                em.createNativeQuery(ATTENDANCE).setParameter(1, booking.id()).getSingleResult();
        return new AttendanceRow(
                instant(c[0]),
                instant(c[1]),
                c[2] == null ? null : ((Number) c[2]).longValue(),
                instant(c[3]),
                (String) c[4],
                c[5] == null ? null : Settlement.valueOf((String) c[5]),
                (String) c[6]);
    }

    /** What waits for a decision in the cohorts that this person leads and takes no part in, longest first. */
    @RolesAllowed(Role.Names.LEAD)
    public List<DisputeRow> disputes(Viewer viewer) {
        List<?> rows = em.createNativeQuery(DISPUTED)
                .setParameter(1, viewer.accountId())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(c -> BookingAccess.oversees(viewer, ((Number) c[1]).longValue(), ((Number) c[2]).longValue()))
                .map(c -> new DisputeRow((UUID) c[0], Columns.instant(c[3]), (String) c[4], (String) c[5]))
                .toList();
    }

    private static Instant instant(Object column) {
        return column == null ? null : Columns.instant(column);
    }
}
