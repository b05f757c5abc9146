package io.fullcircle.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the bookings that were put in the place of each other, with where it stands.
 *
 * @param with name of its interviewer
 */
public record ChainRow(UUID publicId, Instant startsAt, BookingState state, String with) {}
