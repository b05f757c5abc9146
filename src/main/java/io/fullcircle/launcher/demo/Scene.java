package io.fullcircle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What all who plan mocks share. */
record Scene(Cast cast, Instant now, Diary diary, Coverage coverage, Stock occasions, Random random) {

    private static final int A_NOTE_EACH = 20;

    /** Some days before it begins, and before now. */
    Instant booked(Instant start) {
        Instant latest = start.isBefore(now) ? start : now;
        return latest.minus(Duration.ofMinutes(36 * 60 + random.nextInt(5 * 24 * 60)));
    }

    /** What the candidate writes when booking: mostly nothing. */
    String note() {
        boolean writes = random.nextInt(A_NOTE_EACH) == 0 && occasions.left("NOTE") > 0;
        return writes ? occasions.take("NOTE") : "";
    }

    /** One of them after the mock, minutes later as a rule and up to two days now and then. */
    Instant afterwards(Instant end) {
        int minutes = 10 + random.nextInt(90);
        if (random.nextInt(5) == 0) {
            minutes += 18 * 60 + random.nextInt(28 * 60);
        }
        return end.plus(Duration.ofMinutes(minutes));
    }
}
