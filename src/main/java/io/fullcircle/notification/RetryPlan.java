package io.fullcircle.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that could not be sent is tried again: after 1, 2, 4, 8, 16, 32 minutes, then every hour, for as long as it is of use. */
final class RetryPlan {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private RetryPlan() {}

    /**
     * The next attempt.
     *
     * @param failures how often it was tried in vain, the attempt of now included
     * @param expires when the mail is worth nothing any more
     * @return empty when it is given up
     */
    static Optional<Instant> next(int failures, Instant now, Instant expires) {
        Duration delay = failures > DOUBLINGS ? LONGEST : Duration.ofMinutes(1L << (failures - 1));
        Instant next = now.plus(delay);
        return next.isBefore(expires) ? Optional.of(next) : Optional.empty();
    }
}
