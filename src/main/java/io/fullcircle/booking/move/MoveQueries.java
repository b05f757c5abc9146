package io.fullcircle.booking.move;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.FreeTimeQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Where a mock can be moved to. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MoveQueries {

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private FreeTimeQueries elsewhere;

    @EJB
    private ViewerQueries viewers;

    @Inject
    private Clock clock;

    /**
     * The open times of its interviewer at which its candidate is free too, as they are without the mock itself, earliest first, the
     * longest of the same start first; none for who may not move it. Both sides are offered the same ones.
     */
    public List<OpenTimeRow> times(Viewer viewer, BookingRow booking) {
        if (!BookingAccess.mayMove(
                viewer, booking.programmeId(), booking.cohortId(), booking.candidateId(), booking.interviewerId())) {
            return List.of();
        }
        return viewers.find(booking.candidateId())
                .map(candidate -> free(candidate, booking))
                .orElse(List.of());
    }

    private List<OpenTimeRow> free(Viewer candidate, BookingRow booking) {
        Instant now = clock.instant();
        TimeSpan range = new TimeSpan(now, now.plus(OfferTerms.FURTHEST));
        Aside aside = new Aside(booking.id(), booking.candidateId());
        List<TimeSpan> taken = elsewhere.taken(candidate, aside);
        return availability
                .openTimesOf(candidate, booking.programmeId(), booking.interviewerPublicId(), range, aside)
                .stream()
                .filter(time -> !time.slot().equals(booking.during()))
                .filter(time -> taken.stream().noneMatch(time.slot()::overlaps))
                .toList();
    }
}
