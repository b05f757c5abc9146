package io.fullcircle.interview;

import io.fullcircle.booking.BookingMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets what an interviewer listens for move with the mock, in the same transaction. */
@ApplicationScoped
public class MoveKeeper {

    @Inject
    private AssignmentService assignments;

    void move(@Observes BookingMoved moved) {
        assignments.inherit(moved.fromId(), moved.toId());
    }
}
