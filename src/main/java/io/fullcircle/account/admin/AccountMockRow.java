package io.fullcircle.account.admin;

import java.time.Instant;
import java.util.UUID;

/**
 * A mock to come of an account.
 *
 * @param interviews true where they are the interviewer in it
 */
public record AccountMockRow(UUID publicId, Instant startsAt, boolean interviews, String other) {}
