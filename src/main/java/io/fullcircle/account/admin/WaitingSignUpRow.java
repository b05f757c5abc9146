package io.fullcircle.account.admin;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who signed up and has not opened the link in the mail yet.
 *
 * @param sentAt when the last mail went out
 * @param expiresAt until when its link works
 */
public record WaitingSignUpRow(UUID publicId, String name, String email, Instant sentAt, Instant expiresAt) {}
