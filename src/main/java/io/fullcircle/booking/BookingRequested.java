package io.fullcircle.booking;

/** A candidate asked an interviewer for a mock, who has to answer. Fired within the transaction that asks. */
public record BookingRequested(long bookingId) {}
