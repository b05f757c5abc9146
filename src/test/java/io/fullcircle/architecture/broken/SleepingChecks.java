package io.fullcircle.architecture.broken;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Breaks each rule for tests; its name keeps it from running. */
class SleepingChecks {
    @Test
    @Disabled
    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }
}
