package io.fullcircle.programme.invitation;

import java.util.UUID;

/**
 * A line of the list of people to invite: what was read in it, and whether somebody can be invited by it.
 *
 * @param number of the line as it was typed, from 1
 * @param read what stands there, cut where it is long and without what cannot be seen
 * @param email the address in lower case; null where none was read
 * @param name the person's name; null where the line has only an address
 * @param finding what came of it
 * @param other number of the line that has the same address, for {@link Finding#TWICE}; else null
 * @param invitation public id of the open invitation, for {@link Finding#INVITED}; else null
 */
public record InvitedLine(
        int number, String read, String email, String name, Finding finding, Integer other, UUID invitation) {

    /** What comes of a line. The names are ends of message keys, {@code programme.invite.line.NAME}. */
    public enum Finding {
        /** Somebody who will be invited. */
        GOOD,
        /** Somebody whom the same person has invited a moment ago: a second click, which changes nothing. */
        JUST_INVITED,
        /** A line of far more characters than a name and an address have. */
        TOO_LONG,
        /** Characters that no name and no address has: control characters, or marks that turn the direction of a text. */
        CONTROL,
        NO_ADDRESS,
        /** Something with an @ that is no address. */
        BAD_ADDRESS,
        TWO_ADDRESSES,
        /** More columns than a name in one or two, and an address. */
        COLUMNS,
        /** A name of more characters than one may have. */
        BAD_NAME,
        /** The address stands further up already. */
        TWICE,
        /** Is in the programme in this role already. */
        MEMBER,
        /** Was asked for the same before and has not answered. */
        INVITED
    }

    static InvitedLine good(int number, String read, String email, String name) {
        return new InvitedLine(number, read, email, name, Finding.GOOD, null, null);
    }

    static InvitedLine bad(int number, String read, Finding finding) {
        return new InvitedLine(number, read, null, null, finding, null, null);
    }

    /** The same line, with another finding. */
    InvitedLine as(Finding another) {
        return new InvitedLine(number, read, email, name, another, null, null);
    }

    /** The same line, of an address that line {@code first} has. */
    InvitedLine repeating(int first) {
        return new InvitedLine(number, read, email, name, Finding.TWICE, first, null);
    }

    /** The same line, of somebody who has this open invitation. */
    InvitedLine invitedBy(UUID openInvitation) {
        return new InvitedLine(number, read, email, name, Finding.INVITED, null, openInvitation);
    }

    public boolean isGood() {
        return finding == Finding.GOOD || finding == Finding.JUST_INVITED;
    }
}
