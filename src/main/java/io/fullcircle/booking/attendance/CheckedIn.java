package io.fullcircle.booking.attendance;

/**
 * One of the two of a mock is there, for the first time, and the other one is not yet. Fired within the transaction that says so.
 *
 * @param by account of who is there
 */
public record CheckedIn(long bookingId, long by) {}
