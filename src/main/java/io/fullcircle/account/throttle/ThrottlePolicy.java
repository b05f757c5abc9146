package io.fullcircle.account.throttle;

import java.time.Duration;

/**
 * How long earlier attempts hold up the next one. So many are free; from then on each doubles the wait, up to the longest. Nobody is
 * locked out for good, and a time without attempts clears the slate.
 *
 * @param free attempts in a row that cost nothing
 * @param first the wait after the first that is not free
 * @param longest no wait is longer
 * @param forgotten after so long without an attempt, all of them are free again
 */
record ThrottlePolicy(int free, Duration first, Duration longest, Duration forgotten) {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * For an account, and for a device that is known to it: a person who tries old passwords seldom needs more, and a guesser is left
     * with about a hundred attempts a day.
     */
    static final ThrottlePolicy ACCOUNT = new ThrottlePolicy(4, Duration.ofSeconds(1), QUARTER, DAY);

    /** For an address of the network, which a whole office may share. */
    static final ThrottlePolicy ADDRESS = new ThrottlePolicy(20, Duration.ofSeconds(1), QUARTER, DAY);

    /**
     * For what one address of the network asks for that writes a mail or an account: 20 at once, and 20 an hour from then on. A class
     * that signs up together gets through, and a program that fills mailboxes does not get far.
     */
    static final ThrottlePolicy REQUESTS =
            new ThrottlePolicy(20, Duration.ofMinutes(3), Duration.ofMinutes(3), Duration.ofHours(1));

    /** The same for who was invited: 120 at once, and 120 an hour from then on. */
    static final ThrottlePolicy CLASS =
            new ThrottlePolicy(120, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofHours(1));

    /** Rows that have been quiet for so long are removed, whatever they count. */
    static final Duration KEPT = DAY;

    /** The wait after so many attempts in a row. */
    Duration delay(int attempts) {
        int charged = attempts - free;
        if (charged <= 0) {
            return Duration.ZERO;
        }
        // The eleventh doubling of the shortest wait is past the longest one; more would only overflow.
        Duration wait = first.multipliedBy(1L << Math.min(charged - 1, 10));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
