package io.fullcircle.booking;

/**
 * An interviewer was asked for a mock and has to answer. Fired within the transaction that asks.
 *
 * @param by account of who asked: its candidate, or who does so on their behalf
 */
public record BookingRequested(long bookingId, long by) {}
