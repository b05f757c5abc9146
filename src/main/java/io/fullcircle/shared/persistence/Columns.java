package io.fullcircle.shared.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Columns of native queries, which come as the driver and the provider's configuration have it. */
public final class Columns {

    private Columns() {}

    /** The instant of a {@code timestamptz}, null for none. */
    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
