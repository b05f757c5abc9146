package io.fullcircle.account.signin;

import java.time.Instant;

/**
 * A sign-in that has begun or come back, and what the device has to keep of it.
 *
 * @param cookie what brings it back later, or null when there is nothing (new) to keep
 * @param expiresAt when that stops to work
 */
public record OpenSignIn(long accountId, long id, String cookie, Instant expiresAt) {}
