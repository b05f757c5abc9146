package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Test
    void theWaitDoublesUpToAnHour() {
        List<Long> minutes = new ArrayList<>();
        for (int failures = 1; failures <= 8; failures++) {
            Instant next = RetryPlan.next(failures, NOW, TOMORROW).orElseThrow();
            minutes.add(Duration.between(NOW, next).toMinutes());
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), minutes);
    }

    @Test
    void aServerThatIsAwayForADayIsAskedSomeThirtyTimes() {
        int failures = 0;
        Optional<Instant> next = Optional.of(NOW);
        while (next.isPresent()) {
            failures++;
            next = RetryPlan.next(failures, next.get(), TOMORROW);
        }
        assertTrue(failures > 20 && failures < 40, () -> "tried often or seldom");
    }

    @Test
    void whatWouldComeTooLateIsGivenUp() {
        assertEquals(Optional.empty(), RetryPlan.next(1, NOW, NOW.plus(Duration.ofMinutes(1))));
        assertTrue(RetryPlan.next(1, NOW, NOW.plus(Duration.ofSeconds(61))).isPresent());
    }
}
