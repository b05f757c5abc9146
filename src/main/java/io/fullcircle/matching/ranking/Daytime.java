package io.fullcircle.matching.ranking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Parts of the day at which people meet, on somebody's own clock. */
enum Daytime {
    MORNING(8, Reason.Kind.MORNING),
    AFTERNOON(12, Reason.Kind.AFTERNOON),
    EVENING(17, Reason.Kind.EVENING),
    NIGHT(22, null);

    private final int from;
    private final Reason.Kind kind;

    Daytime(int from, Reason.Kind kind) {
        this.from = from;
        this.kind = kind;
    }

    static Daytime of(Instant start, ZoneId zone) {
        int hour = start.atZone(zone).getHour();
        if (hour < MORNING.from || hour >= NIGHT.from) {
            return NIGHT;
        }
        return hour < AFTERNOON.from ? MORNING : hour < EVENING.from ? AFTERNOON : EVENING;
    }

    /** False for a time at which nobody is asked to meet. */
    boolean awake() {
        return kind != null;
    }

    /** What can be said of a time that is of this part of the day for both. */
    Optional<Reason> forBoth() {
        return Optional.ofNullable(kind).map(Reason::of);
    }
}
