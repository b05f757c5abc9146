package io.fullcircle.booking;

/** Where a booking stands. All but {@link #CONFIRMED} are ends. */
public enum BookingState {
    /** Both have promised to come; after its end it waits for the scorecard. */
    CONFIRMED,
    /** Called off before it began. */
    CANCELLED,
    /** Held, and its scorecard is submitted. */
    COMPLETED,
    /** It began without one of the two. */
    NO_SHOW
}
