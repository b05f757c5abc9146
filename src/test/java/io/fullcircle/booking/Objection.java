package io.fullcircle.booking;

import io.fullcircle.testing.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of bookings as a feature above would, and objects when it is told to. */
@ApplicationScoped
public class Objection {

    static final List<BookingMade> MADE = new CopyOnWriteArrayList<>();
    static final List<BookingEnded> ENDED = new CopyOnWriteArrayList<>();
    static volatile boolean objecting;

    void reset(@Observes Rows.Cleared cleared) {
        objecting = false;
        MADE.clear();
        ENDED.clear();
    }

    void made(@Observes BookingMade made) {
        MADE.add(made);
        if (objecting) {
            throw new IllegalStateException("not this one");
        }
    }

    void ended(@Observes BookingEnded ended) {
        ENDED.add(ended);
    }
}
