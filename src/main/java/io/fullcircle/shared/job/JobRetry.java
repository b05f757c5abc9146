package io.fullcircle.shared.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job that failed is tried again: after 1, 2, 4 minutes and so on up to an hour, {@value #MOST} times in all. Pure. */
final class JobRetry {

    /** After so many failures it is given up, which is two days. */
    static final int MOST = 50;

    private static final int DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofHours(1);

    private JobRetry() {}

    /**
     * The next attempt.
     *
     * @param failures how often it failed, the one of now included
     * @return empty when it is given up
     */
    static Optional<Instant> next(int failures, Instant now) {
        if (failures >= MOST) {
            return Optional.empty();
        }
        return Optional.of(now.plus(failures > DOUBLINGS ? LONGEST : Duration.ofMinutes(1L << (failures - 1))));
    }
}
