package io.fullcircle.programme.invitation;

import io.fullcircle.shared.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * An open invitation in a list.
 *
 * @param name as whoever invited knows the person; may be null
 * @param cohort its name; null for the whole programme
 * @param by name of who sent it last
 * @param stands false when that person may no longer give what it gives: the link does not work until somebody else sends it again
 * @param expired true when its link has run out
 * @param resting true when it was sent so short a time ago that it is not sent again yet
 */
public record InvitationRow(
        UUID publicId,
        String email,
        String name,
        Role role,
        String cohort,
        String by,
        boolean stands,
        Instant sentAt,
        Instant expiresAt,
        boolean expired,
        boolean resting) {

    /** The name, or the address of who has none here yet. */
    public String person() {
        return name == null ? email : name;
    }
}
