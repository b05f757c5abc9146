package io.fullcircle.account.admin;

import io.fullcircle.shared.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account in the administrator's list.
 *
 * @param roles what they are now, each once, the administrator's first
 * @param usedAt when they were last here, or null
 */
public record AccountRow(
        UUID publicId,
        String name,
        String email,
        boolean active,
        Instant createdAt,
        List<Role> roles,
        Instant usedAt) {}
