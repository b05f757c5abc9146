package io.fullcircle.account.throttle;

import java.time.Duration;

/**
 * How long failures hold up the next attempt. So many are free; from then on each doubles the wait, up to a quarter of an hour, which
 * leaves a guesser about a hundred attempts a day. Nobody is locked out for good, and a day without failures clears the slate.
 *
 * @param free failures in a row that cost nothing
 */
record ThrottlePolicy(int free) {

    /** For an account, and for a device that is known to it: a person who tries old passwords seldom needs more. */
    static final ThrottlePolicy ACCOUNT = new ThrottlePolicy(4);

    /** For an address of the network, which a whole office may share. */
    static final ThrottlePolicy ADDRESS = new ThrottlePolicy(20);

    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN = Duration.ofDays(1);

    /** The wait after so many failures in a row. */
    Duration delay(int failures) {
        int charged = failures - free;
        if (charged <= 0) {
            return Duration.ZERO;
        }
        // The eleventh doubling is past the longest wait; more would only overflow.
        Duration wait = Duration.ofSeconds(1L << Math.min(charged - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
