package io.fullcircle.booking.request;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.Wording;
import io.fullcircle.people.conflict.ConflictQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What becomes of a request: its interviewer answers it, its candidate takes it back, or time runs out. Whatever comes first counts. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class RequestService {

    @EJB
    private PromiseService promises;

    @EJB
    private ConflictQueries conflicts;

    @Inject
    private Clock clock;

    /**
     * Promises to come.
     *
     * @param bookingId public id
     * @throws DomainException not found for everybody but its interviewer; a conflict that says where the booking stands when it is no
     *     request any more or the time to answer is over; that the time is not open where the two have a conflict of interest by now
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void accept(Viewer viewer, UUID bookingId) {
        Booking booking = asked(viewer, bookingId);
        if (conflicts.between(booking.candidateId(), booking.interviewerId())) {
            throw PromiseService.gone();
        }
        promises.accept(booking);
    }

    /**
     * Says no; both people's time is free again.
     *
     * @param bookingId public id
     * @param reason for the candidate to read, or none
     * @throws DomainException not found for everybody but its interviewer; naming {@code reason}; a conflict as for {@link #accept}
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void decline(Viewer viewer, UUID bookingId, String reason) {
        Booking booking = asked(viewer, bookingId);
        booking.decline(viewer.accountId(), Wording.reasonOrNone(reason), clock.instant());
        promises.free(booking, viewer.accountId());
    }

    /**
     * Takes a request back before it is answered; both people's time is free again.
     *
     * @param bookingId public id
     * @throws DomainException not found for everybody but its candidate; a conflict that says where the booking stands when it is no
     *     request any more
     */
    public void withdraw(Viewer viewer, UUID bookingId) {
        Booking booking = promises.locked(bookingId)
                .filter(b -> BookingAccess.asks(viewer, b.candidateId()))
                .orElseThrow(DomainException::notFound);
        booking.withdraw(viewer.accountId(), clock.instant());
        promises.free(booking, viewer.accountId());
    }

    /** Ends a request whose time to be answered is over; what is none any more stays as it is. */
    @RolesAllowed(Role.Names.SYSTEM)
    public void lapse(long bookingId) {
        promises.locked(bookingId)
                .filter(booking -> booking.lapse(clock.instant()))
                .ifPresent(booking -> promises.free(booking, BookingEnded.NOBODY));
    }

    private Booking asked(Viewer viewer, UUID bookingId) {
        return promises.locked(bookingId)
                .filter(b -> BookingAccess.interviews(viewer, b.interviewerId()))
                .orElseThrow(DomainException::notFound);
    }
}
