package io.fullcircle.availability.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * When a calendar is read again: every quarter of an hour, and one that cannot be read less and less often, in the end once a day. A
 * little chance keeps those that were connected together from being read together for ever.
 */
final class SyncPlan {

    static final Duration USUAL = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofDays(1);

    /** After this long a calendar is read whole, even where it says that nothing has changed: the horizon has moved on. */
    static final Duration WHOLE = Duration.ofHours(12);

    /** How long who reads a calendar has it for themselves. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** What was heard so lately is not asked again before a mock is confirmed. */
    static final Duration FRESH = Duration.ofMinutes(2);

    /** How long the button waits between two readings. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int DOUBLINGS = 7;
    private static final double SPREAD = 0.2;

    private SyncPlan() {}

    /**
     * The next time.
     *
     * @param failures how often it could not be read in a row, this time included
     * @param chance from 0 to 1
     */
    static Instant next(int failures, Instant now, double chance) {
        Duration wait = failures >= DOUBLINGS ? LONGEST : USUAL.multipliedBy(1L << failures);
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return now.plusMillis((long) (bounded.toMillis() * (1 - SPREAD * chance)));
    }
}
