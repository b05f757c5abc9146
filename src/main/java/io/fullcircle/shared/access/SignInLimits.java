package io.fullcircle.shared.access;

import java.time.Duration;

/** How long a sign-in is worth something. How long it may be out of use is for the administrator to say ({@link IdleLimit}). */
public final class SignInLimits {

    /** The last use is written down no more often than this. */
    public static final Duration BETWEEN_USES = Duration.ofMinutes(5);

    /** However much it is used, it ends after this. */
    public static final Duration ABSOLUTE = Duration.ofDays(14);

    /** The same for one that a device was asked to remember. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    /** So long after a sign-in the device counts as known to the account, signed in or not. */
    public static final Duration KNOWN = Duration.ofDays(90);

    private SignInLimits() {}
}
