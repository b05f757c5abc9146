package io.fullcircle.booking.attendance;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/** When one can say that one is there, or that the other is not. Pure. */
public final class AttendanceTimes {

    /** How long before the start one can check in. */
    public static final Duration EARLY = Duration.ofMinutes(15);

    /** How long after the end one can say that the other did not come. */
    public static final Duration AFTERWARDS = Duration.ofHours(48);

    private AttendanceTimes() {}

    /** True from a little before the start until the end. */
    public static boolean mayCheckIn(TimeSpan mock, Instant now) {
        return !now.isBefore(mock.start().minus(EARLY)) && now.isBefore(mock.end());
    }

    /** From when on one has waited long enough for the other, who cannot be late for longer than the mock lasts. */
    public static Instant waited(TimeSpan mock, int latenessMinutes) {
        Instant waited = mock.start().plus(Duration.ofMinutes(latenessMinutes));
        return waited.isBefore(mock.end()) ? waited : mock.end();
    }

    /** True from when on one has waited long enough until two days after the end. */
    public static boolean mayMiss(TimeSpan mock, int latenessMinutes, Instant now) {
        return !now.isBefore(waited(mock, latenessMinutes))
                && now.isBefore(mock.end().plus(AFTERWARDS));
    }
}
