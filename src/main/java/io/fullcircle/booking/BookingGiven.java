package io.fullcircle.booking;

/**
 * A mock, or the request for one, was given to another interviewer at the same time. Fired within the transaction that does so, once both
 * bookings are there.
 *
 * @param fromId the booking that ended
 * @param made the one in its place, and by whom
 * @param asked true where the other interviewer has yet to agree
 */
public record BookingGiven(long fromId, BookingMade made, boolean asked) {}
