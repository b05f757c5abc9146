package io.fullcircle.account.admin;

import io.fullcircle.shared.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is in a programme.
 *
 * @param cohort null for the whole programme
 */
public record AccountMembershipRow(
        UUID publicId, UUID programmeId, String programme, String cohort, Role role, Instant joinedAt) {}
