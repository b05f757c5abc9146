package io.fullcircle.account.own;

import java.time.Instant;

/**
 * A change of address as one of its links shows it.
 *
 * @param accountId whose address it is
 * @param fromOld true for the link that went to the old address, which can also call the change off
 * @param state where it stands
 * @param expiresAt how long its links work
 */
public record EmailChangeRow(
        long accountId, String oldEmail, String newEmail, boolean fromOld, State state, Instant expiresAt) {

    /** Where a change of address stands, seen from one of its links. */
    public enum State {
        /** This side has not answered yet. */
        ASKED,
        /** This side has said yes, the other has not answered yet. */
        SAID,
        DONE,
        CANCELLED,
        REPLACED,
        /** Both said yes, and meanwhile the address had become another account’s. */
        TAKEN,
        LATE
    }

    /** True while this side can still say yes. */
    public boolean open() {
        return state == State.ASKED;
    }

    /** True while this link can call the change off. */
    public boolean cancellable() {
        return fromOld && (state == State.ASKED || state == State.SAID);
    }
}
