package io.fullcircle.programme;

import io.fullcircle.shared.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A current member in a list.
 *
 * @param cohort name of the cohort, or null for the whole programme
 */
public record MemberRow(
        UUID publicId, String name, String email, Role role, Long cohortId, String cohort, Instant joinedAt) {}
