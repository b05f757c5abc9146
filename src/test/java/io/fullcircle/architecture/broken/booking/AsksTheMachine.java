package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

class AsksTheMachine {
    @Breaks("time-from-a-clock")
    static class Now {
        Instant now = Instant.now();
    }

    @Breaks("time-from-a-clock")
    static class NowInAZone {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
    }

    @Breaks("time-from-a-clock")
    static class Milliseconds {
        long now = System.currentTimeMillis();
    }

    @Breaks("time-from-a-clock")
    static class OldDate {
        Date now = new Date();
    }

    @Breaks("time-from-a-clock")
    static class OwnClock {
        Clock clock = Clock.systemUTC();
    }

    @Breaks("no-standard-streams")
    static class Prints {
        void print() {
            System.out.println("printed");
        }
    }
}
