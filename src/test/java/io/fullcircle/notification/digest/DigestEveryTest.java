package io.fullcircle.notification.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a lead is told what waits. */
class DigestEveryTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-27T05:59:59Z, 2026-11-27T06:00:00Z",
        "DAILY, 2026-11-27T06:00:00Z, 2026-11-28T06:00:00Z",
        "WEEKLY, 2026-11-27T12:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T05:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T06:00:00Z, 2026-12-07T06:00:00Z",
        // The clocks go forward in between, and the morning stays at seven.
        "WEEKLY, 2026-03-23T06:00:00Z, 2026-03-30T05:00:00Z"
    })
    void inTheMorningWhereTheLeadIs(DigestEvery every, Instant after, Instant next) {
        assertEquals(next, every.next(after, ZoneId.of("Europe/Berlin")));
    }
}
