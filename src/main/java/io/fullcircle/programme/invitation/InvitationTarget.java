package io.fullcircle.programme.invitation;

import io.fullcircle.shared.access.Role;

/**
 * What people are invited to be, found and allowed.
 *
 * @param programme its name
 * @param cohortId null for the whole programme
 * @param cohort its name, or null
 */
public record InvitationTarget(long programmeId, String programme, Long cohortId, String cohort, Role role) {}
