package io.fullcircle.booking.waiting;

/** A time that became free is kept for who waits longest of those whom it suits. Fired within the transaction that keeps it. */
public record WaitingOffered(long offerId) {}
