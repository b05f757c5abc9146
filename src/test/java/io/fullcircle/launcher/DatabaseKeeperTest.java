package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseKeeperTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final DatabaseKeeper keeper = new DatabaseKeeper(null, null);

    @Test
    void threeEndsWithinTenMinutesAreForgivenAndTheFourthIsNot() {
        assertTrue(keeper.mayTryAgain(0));
        assertTrue(keeper.mayTryAgain(3 * MINUTE));
        assertTrue(keeper.mayTryAgain(6 * MINUTE));
        assertFalse(keeper.mayTryAgain(9 * MINUTE));
    }

    @Test
    void endsOfLongAgoDoNotCount() {
        int forgiven = 0;
        for (int hour = 0; hour < 20; hour++) {
            forgiven += keeper.mayTryAgain(hour * 60 * MINUTE) ? 1 : 0;
        }
        assertEquals(20, forgiven);
    }
}
