package io.fullcircle.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobRetryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    @Test
    void itWaitsTwiceAsLongEachTimeUpToAnHourAndIsGivenUpInTheEnd() {
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(failures -> Duration.between(
                                        NOW, JobRetry.next(failures, NOW).orElseThrow())
                                .toMinutes())
                        .toList());
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(1))), JobRetry.next(JobRetry.MOST - 1, NOW));
        assertEquals(Optional.empty(), JobRetry.next(JobRetry.MOST, NOW));
    }
}
