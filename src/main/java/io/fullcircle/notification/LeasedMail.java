package io.fullcircle.notification;

/**
 * A mail that a worker has taken.
 *
 * @param mail null where it came too late and was given up
 */
public record LeasedMail(long id, OutgoingMail mail) {}
