package io.fullcircle.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00.123Z");

    @Test
    void itIsOfVersionSevenAndTheStandardVariant() {
        UUID id = Uuid7.at(NOW);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void itBeginsWithItsMillisecond() {
        assertEquals(NOW.toEpochMilli(), Uuid7.at(NOW).getMostSignificantBits() >>> 16);
    }

    @Test
    void laterOnesSortAfterEarlierOnes() {
        assertTrue(
                Uuid7.at(NOW).toString().compareTo(Uuid7.at(NOW.plusMillis(1)).toString()) < 0);
    }

    @Test
    void twoOfOneMillisecondDiffer() {
        assertNotEquals(Uuid7.at(NOW), Uuid7.at(NOW));
    }
}
