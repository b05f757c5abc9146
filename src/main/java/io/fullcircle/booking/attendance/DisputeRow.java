package io.fullcircle.booking.attendance;

import java.time.Instant;
import java.util.UUID;

/** A mock of which two people say different things. */
public record DisputeRow(UUID publicId, Instant startsAt, String candidateName, String interviewerName) {}
