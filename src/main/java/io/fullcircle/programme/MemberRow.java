package io.fullcircle.programme;

import io.fullcircle.shared.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A current member in a list.
 *
 * @param publicId of the membership
 * @param cohort name of the cohort, or null for the whole programme
 * @param account public id of the person
 * @param photoAt since when they have a photo, or null
 */
public record MemberRow(
        UUID publicId,
        String name,
        String email,
        Role role,
        Long cohortId,
        String cohort,
        Instant joinedAt,
        UUID account,
        Instant photoAt) {}
