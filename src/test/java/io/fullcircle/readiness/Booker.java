package io.fullcircle.readiness;

import io.fullcircle.booking.BookingMade;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Stands in for the service that books: it fires the event within a transaction, and can fail afterwards. */
@Stateless
@PermitAll
public class Booker {

    @Inject
    private Event<BookingMade> made;

    public void book(BookingMade booking) {
        made.fire(booking);
    }

    public void bookInVain(BookingMade booking) {
        made.fire(booking);
        throw DomainException.notFound();
    }
}
