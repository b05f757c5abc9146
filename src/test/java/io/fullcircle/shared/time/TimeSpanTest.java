package io.fullcircle.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeSpanTest {

    @Test
    void aSpanIsNeverEmptyNorTurnedAround() {
        assertEquals(Duration.ofSeconds(1), span(0, 1).length());
        assertThrows(IllegalArgumentException.class, () -> span(1, 1));
        assertThrows(IllegalArgumentException.class, () -> span(2, 1));
    }

    @Test
    void joinedSpansNeitherOverlapNorTouchAndHoldTheSameTime() {
        assertEquals(
                List.of(span(0, 5), span(6, 9)),
                TimeSpan.joined(List.of(span(6, 9), span(3, 5), span(0, 3), span(1, 2), span(7, 8))));
        assertEquals(List.of(), TimeSpan.joined(List.of()));
    }

    @Test
    void twoOverlapWhenTheyShareAnInstantAndContainWhenTheyShareAll() {
        for (long from = 0; from < 5; from++) {
            for (long to = from + 1; to <= 5; to++) {
                TimeSpan one = span(from, to);
                for (long otherFrom = 0; otherFrom < 5; otherFrom++) {
                    for (long otherTo = otherFrom + 1; otherTo <= 5; otherTo++) {
                        check(one, span(otherFrom, otherTo));
                    }
                }
            }
        }
    }

    @Test
    void spansThatTouchDoNotOverlap() {
        assertFalse(span(0, 2).overlaps(span(2, 4)));
        assertFalse(span(2, 4).overlaps(span(0, 2)));
        assertTrue(span(0, 2).contains(span(0, 2)));
    }

    private static void check(TimeSpan one, TimeSpan other) {
        long shared =
                seconds(other).filter(s -> seconds(one).anyMatch(t -> t == s)).count();
        assertEquals(shared > 0, one.overlaps(other), one + " " + other);
        assertEquals(shared == other.length().toSeconds(), one.contains(other), one + " " + other);
    }

    private static LongStream seconds(TimeSpan span) {
        return LongStream.range(span.start().getEpochSecond(), span.end().getEpochSecond());
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }
}
