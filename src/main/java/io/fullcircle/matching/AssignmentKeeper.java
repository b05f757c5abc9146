package io.fullcircle.matching;

import io.fullcircle.booking.BookingAccepted;
import io.fullcircle.booking.BookingGiven;
import io.fullcircle.booking.BookingMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets no mock be without principles: they are chosen in the transaction that books it or accepts it. */
@ApplicationScoped
public class AssignmentKeeper {

    @Inject
    private MatchingService matching;

    void assign(@Observes BookingMade made) {
        matching.assign(made);
    }

    void assign(@Observes BookingAccepted accepted) {
        matching.assign(accepted.made());
    }

    /** Another interviewer hears other things best; one who has yet to agree is given some when they do. */
    void assign(@Observes BookingGiven given) {
        if (!given.asked()) {
            matching.assign(given.made());
        }
    }
}
