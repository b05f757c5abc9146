package io.fullcircle.account.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A device on which somebody is signed in, as they see it.
 *
 * @param browser null when unknown
 * @param platform null when unknown
 * @param network the beginning of its address
 */
public record SignInRow(
        Long id,
        UUID publicId,
        String browser,
        String platform,
        String network,
        Instant signedInAt,
        Instant usedAt,
        Instant expiresAt) {}
