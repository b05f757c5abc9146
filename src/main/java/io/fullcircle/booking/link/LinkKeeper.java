package io.fullcircle.booking.link;

import io.fullcircle.booking.BookingMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets the link of a mock move with it, in the same transaction. Who is given a mock says themselves where they are met. */
@ApplicationScoped
public class LinkKeeper {

    @Inject
    private LinkService links;

    void move(@Observes BookingMoved moved) {
        links.inherit(moved.fromId(), moved.toId());
    }
}
