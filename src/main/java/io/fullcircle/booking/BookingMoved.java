package io.fullcircle.booking;

/**
 * A mock was given up for another time. Fired within the transaction that moves it, once both bookings are there.
 *
 * @param fromId the booking that ended
 * @param toId the one in its place
 * @param by account of who moved it
 * @param asked true where the interviewer has yet to agree to the new time
 */
public record BookingMoved(long fromId, long toId, long by, boolean asked) {}
