package io.fullcircle.account.token;

import io.fullcircle.shared.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A token as its owner sees it, which is all but the token itself.
 *
 * @param scopes null for one without a limit; empty when this version knows none of its scopes
 * @param byOperator true when the command line of the installation made it
 * @param usedAt null when it was never used
 * @param usedNetwork the beginning of the address of its last use
 * @param revokedAt null when nobody has revoked it
 */
public record TokenRow(
        UUID publicId,
        String name,
        List<Scope> scopes,
        boolean byOperator,
        Instant createdAt,
        Instant expiresAt,
        Instant usedAt,
        String usedNetwork,
        Instant revokedAt) {

    /** True when it opens something. */
    public boolean works(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
