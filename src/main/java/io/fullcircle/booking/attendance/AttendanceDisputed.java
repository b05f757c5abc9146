package io.fullcircle.booking.attendance;

/**
 * Who is said not to have come to a mock says that they did. Fired within the transaction that says so.
 *
 * @param by account of who says so
 */
public record AttendanceDisputed(long bookingId, long by) {}
