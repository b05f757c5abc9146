package io.fullcircle.booking.move;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.FreeTimeQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** Where a mock can be moved to. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MoveQueries {

    @EJB
    private FreeTimeQueries free;

    @EJB
    private ViewerQueries viewers;

    /**
     * The open times of its interviewer at which its candidate is free too, earliest first; none for who may not move it. Both sides are
     * offered the same ones.
     */
    public List<OpenTimeRow> times(Viewer viewer, BookingRow booking) {
        if (!BookingAccess.mayMove(viewer, booking.programmeId(), booking.candidateId(), booking.interviewerId())) {
            return List.of();
        }
        return viewers
                .find(booking.candidateId())
                .map(candidate -> free.of(candidate, booking.programmeId()))
                .orElse(List.of())
                .stream()
                .filter(time -> booking.interviewedBy(time.interviewer().accountId()))
                .toList();
    }
}
