package io.fullcircle.catalogue.transfer;

import java.util.UUID;

/** A question that undoing an import has left as it was. */
public record KeptRow(UUID publicId, String text, Why why) {

    /** Why it stays. */
    public enum Why {
        /** It was asked in a mock. */
        ASKED,

        /** An interviewer has put it into a kit. */
        IN_KIT,

        /** Somebody has changed it since. */
        CHANGED,

        /** What it said before, another question says by now. */
        TAKEN
    }
}
