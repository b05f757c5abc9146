package io.fullcircle.booking;

/**
 * A mock interview will not be, or was not: it was cancelled or somebody did not come. Fired within the transaction that ends it.
 *
 * @param by account of who said so
 */
public record BookingEnded(long bookingId, BookingState state, long by) {}
