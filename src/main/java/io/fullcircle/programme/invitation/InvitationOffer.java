package io.fullcircle.programme.invitation;

import io.fullcircle.shared.access.Role;
import java.util.Locale;

/**
 * What stands behind the link of an invitation, for whoever has it. Only an open one says more than its state and address.
 *
 * @param email the address that it was sent to; null for {@link State#UNKNOWN}
 * @param name of the person, as whoever invited knows it; may be null
 * @param by name of who invites
 * @param cohort its name; null for the whole programme
 * @param account true when somebody has an account with this address
 */
public record InvitationOffer(
        State state,
        String email,
        String name,
        String by,
        String programme,
        String cohort,
        Role role,
        Locale language,
        boolean account) {

    /** Whether it can be accepted, or why not. The names are parts of message keys, {@code programme.invitation.NAME.title}. */
    public enum State {
        OPEN,
        /** No link of ours, or one that was sent anew since. */
        UNKNOWN,
        EXPIRED,
        WITHDRAWN,
        ACCEPTED,
        /** Who invited may no longer do so. */
        INVITER_GONE,
        /** The programme goes on no longer. */
        ARCHIVED,
        /** The cohort's last day has passed. */
        OVER,
        /** The account of this address may not sign in. */
        SUSPENDED,
        /** Is that already. */
        MEMBER
    }

    static InvitationOffer closed(State state, String email) {
        return new InvitationOffer(state, email, null, null, null, null, null, null, false);
    }

    static InvitationOffer unknown() {
        return closed(State.UNKNOWN, null);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
