package io.fullcircle.booking;

/** An interviewer agreed to a mock that they were asked for. Fired within the transaction that says so. */
public record BookingAccepted(BookingMade made) {}
