package io.fullcircle.availability.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-26T21:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 15", "1, 30", "2, 60", "3, 120", "4, 240", "5, 480", "6, 960", "7, 1440", "8, 1440", "1000000, 1440"
    })
    void whatCannotBeReadIsTriedLessAndLessOftenAndOnceADayInTheEnd(int failures, long minutes) {
        assertEquals(NOW.plus(Duration.ofMinutes(minutes)), SyncPlan.next(failures, NOW, 0));
    }

    @Test
    void chanceBringsItForwardByAFifthAtMost() {
        assertEquals(NOW.plus(Duration.ofMinutes(12)), SyncPlan.next(0, NOW, 1));
    }
}
