package io.fullcircle.account.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * One account as an administrator sees it. Nothing of its password.
 *
 * @param reason why it is suspended, or null
 * @param suspendedBy by whom, or null
 * @param state what a form has to send back, so that it is known what its administrator saw
 */
public record AccountDetailsRow(
        long id,
        UUID publicId,
        String name,
        String email,
        boolean active,
        boolean administrator,
        Locale language,
        ZoneId zone,
        Instant createdAt,
        SuspensionReason reason,
        Instant suspendedAt,
        String suspendedBy,
        long tokens,
        String state) {}
