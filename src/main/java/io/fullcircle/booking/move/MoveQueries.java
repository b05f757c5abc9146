package io.fullcircle.booking.move;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OfferTerms;
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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Where a mock can be moved to. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MoveQueries {

    private static final String TAKEN = """
            select lower(c.during), upper(c.during) from person_claim c left join time_hold h on h.id = c.hold_id
            where c.account_id = ?1 and c.booking_id is distinct from ?2
                and (c.hold_id is null or h.held_until > ?3 and h.candidate_id <> ?1)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private ViewerQueries viewers;

    @Inject
    private Clock clock;

    /**
     * The open times of its interviewer at which its candidate is free too, as they are without the mock itself, earliest first, the
     * longest of the same start first; none for who may not move it. Both sides are offered the same ones.
     */
    public List<OpenTimeRow> times(Viewer viewer, BookingRow booking) {
        if (!BookingAccess.mayMove(viewer, booking.programmeId(), booking.candidateId(), booking.interviewerId())) {
            return List.of();
        }
        Instant now = clock.instant();
        TimeSpan range = new TimeSpan(now, now.plus(OfferTerms.FURTHEST));
        List<TimeSpan> taken = taken(booking);
        return viewers
                .find(booking.candidateId())
                .map(candidate -> availability.openTimesOf(
                        candidate,
                        booking.programmeId(),
                        booking.interviewerPublicId(),
                        range,
                        new Aside(booking.id(), booking.candidateId())))
                .orElse(List.of())
                .stream()
                .filter(time -> !time.slot().equals(booking.during()))
                .filter(time -> taken.stream().noneMatch(time.slot()::overlaps))
                .toList();
    }

    private List<TimeSpan> taken(BookingRow booking) {
        List<?> rows = em.createNativeQuery(TAKEN)
                .setParameter(1, booking.candidateId())
                .setParameter(2, booking.id())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new TimeSpan(Columns.instant(c[0]), Columns.instant(c[1])))
                .toList();
    }
}
