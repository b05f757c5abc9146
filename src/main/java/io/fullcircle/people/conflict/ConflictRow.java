package io.fullcircle.people.conflict;

import java.time.Instant;
import java.util.UUID;

/**
 * A conflict of interest, for who declared it and for leads.
 *
 * @param whose name of the person whose it is
 * @param with name, address or employer of the other side
 * @param declaredBy name of who did
 * @param withdrawnBy name of who did, null while it stands
 * @param withdrawnAt null while it stands
 */
public record ConflictRow(
        UUID publicId,
        String whose,
        String with,
        ConflictReason reason,
        String note,
        String declaredBy,
        Instant declaredAt,
        String withdrawnBy,
        Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
