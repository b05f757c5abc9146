package io.fullcircle.booking;

import io.fullcircle.programme.MembershipEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets coming mocks end with the memberships that they stand on, in the same transaction. */
@ApplicationScoped
public class BookingKeeper {

    @Inject
    private BookingService bookings;

    void end(@Observes MembershipEnded ended) {
        bookings.cancelWith(ended);
    }
}
