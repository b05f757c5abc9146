package io.fullcircle.booking;

/** Where a booking stands. All but the first two are ends. */
public enum BookingState {
    /** The candidate asked for it, and both people's time is kept until the interviewer has answered. */
    REQUESTED,
    /** Both have promised to come; after its end it waits for the scorecard. */
    CONFIRMED,
    /** The interviewer said no. */
    DECLINED,
    /** The interviewer did not answer in time. */
    LAPSED,
    /** The candidate took the request back before it was answered. */
    WITHDRAWN,
    /** Called off before it began. */
    CANCELLED,
    /** Moved before it began: another booking stands in its place. */
    RESCHEDULED,
    /** Held, and its scorecard is submitted. */
    COMPLETED,
    /** It began without one of the two. */
    NO_SHOW
}
