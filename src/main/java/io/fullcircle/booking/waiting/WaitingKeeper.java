package io.fullcircle.booking.waiting;

import io.fullcircle.account.admin.AccountSuspended;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingGiven;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.booking.BookingMoved;
import io.fullcircle.booking.BookingRequested;
import io.fullcircle.programme.MembershipEnded;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Keeps the list in step with what happens to bookings and memberships, in the transaction in which it happens. */
@ApplicationScoped
public class WaitingKeeper {

    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

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
        waiting.ended(ended);
    }

    /** After the bookings have ended with it, for who ends a booking holds it before what its candidate waits for. */
    void left(@Observes @Priority(LAST) MembershipEnded ended) {
        waiting.left(ended);
    }

    void suspended(@Observes AccountSuspended suspended) {
        waiting.suspended(suspended);
    }
}
