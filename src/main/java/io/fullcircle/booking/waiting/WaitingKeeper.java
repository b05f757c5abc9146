package io.fullcircle.booking.waiting;

import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingGiven;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.booking.BookingMoved;
import io.fullcircle.booking.BookingRequested;
import io.fullcircle.programme.MembershipEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the list in step with what happens to bookings and memberships, in the transaction in which it happens. */
@ApplicationScoped
public class WaitingKeeper {

    @Inject
    private WaitingKeepService waiting;

    void booked(@Observes BookingMade made) {
        waiting.booked(made.bookingId());
    }

    void requested(@Observes BookingRequested requested) {
        waiting.booked(requested.bookingId());
    }

    void moved(@Observes BookingMoved moved) {
        waiting.booked(moved.toId());
        waiting.freed(moved.fromId());
    }

    void given(@Observes BookingGiven given) {
        waiting.booked(given.made().bookingId());
        waiting.freed(given.fromId());
    }

    void ended(@Observes BookingEnded ended) {
        waiting.freed(ended.bookingId());
    }

    void left(@Observes MembershipEnded ended) {
        waiting.left(ended);
    }
}
