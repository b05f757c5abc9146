package io.fullcircle.booking.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTimesTest {

    private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(45));
    private static final TimeSpan MOCK = new TimeSpan(START, END);

    @Test
    void oneChecksInFromAQuarterOfAnHourBeforeUntilTheEnd() {
        Instant first = START.minus(Duration.ofMinutes(15));
        assertEquals(
                List.of(false, true, true, false),
                List.of(first.minusMillis(1), first, END.minusMillis(1), END).stream()
                        .map(now -> AttendanceTimes.mayCheckIn(MOCK, now))
                        .toList());
    }

    @Test
    void oneSaysThatTheOtherDidNotComeOnceOneHasWaitedAndUntilTwoDaysAfter() {
        Instant waited = START.plus(Duration.ofMinutes(10));
        Instant over = END.plus(Duration.ofHours(48));
        assertEquals(
                List.of(false, true, true, false),
                List.of(waited.minusMillis(1), waited, over.minusMillis(1), over).stream()
                        .map(now -> AttendanceTimes.mayMiss(MOCK, 10, now))
                        .toList());
        assertEquals(END, AttendanceTimes.waited(MOCK, 90), "nobody waits beyond the end");
    }
}
