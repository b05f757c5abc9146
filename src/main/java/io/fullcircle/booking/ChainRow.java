package io.fullcircle.booking;

import java.time.Instant;
import java.util.UUID;

/** One of the times that a mock had as it was moved, with where that booking stands. */
public record ChainRow(UUID publicId, Instant startsAt, BookingState state) {}
