package io.fullcircle.notification.notice;

import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.interview.ScorecardSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Turns what happens into notices, in the transaction in which it happens: there is a mail exactly when it has happened. */
@ApplicationScoped
public class NoticeKeeper {

    @Inject
    private NoticeService notices;

    void booked(@Observes BookingMade made) {
        notices.booked(made);
    }

    void ended(@Observes BookingEnded ended) {
        notices.ended(ended);
    }

    void feedback(@Observes ScorecardSubmitted submitted) {
        notices.feedback(submitted);
    }
}
