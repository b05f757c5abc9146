package io.fullcircle.booking.attendance;

/**
 * A lead has decided between two who say different things about a mock. Fired within the transaction that decides.
 *
 * @param by account of the lead
 */
public record AttendanceSettled(long bookingId, long by) {}
