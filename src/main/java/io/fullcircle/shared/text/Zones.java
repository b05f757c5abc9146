package io.fullcircle.shared.text;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Zones as they are written. */
public final class Zones {

    private Zones() {}

    /** The zone with this id; UTC for one that this Java does not know (any more), so that nobody's page breaks over it. */
    public static ZoneId known(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }
}
