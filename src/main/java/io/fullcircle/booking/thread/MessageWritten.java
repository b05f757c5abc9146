package io.fullcircle.booking.thread;

/**
 * One of the two of a mock wrote to the other. Fired within the transaction that keeps it.
 *
 * @param by account of who wrote
 */
public record MessageWritten(long bookingId, long by) {}
