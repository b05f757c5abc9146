package io.fullcircle.booking;

/**
 * Where the two of a mock meet was said for this one mock. Fired within the transaction that says it.
 *
 * @param by account of who said so
 */
public record BookingLinked(long bookingId, long by) {}
