package io.fullcircle.matching.change;

/**
 * A rule that a choice bends, which is done knowingly or not at all.
 *
 * @param principle name of what it is about
 */
public record Bend(Kind kind, String principle) {

    /** Which rule; its words are {@code matching.principles.bend.KIND}. */
    public enum Kind {
        /** It is given by hand only. */
        BY_HAND,
        /** The same interviewer hears it again while others are unheard. */
        AGAIN
    }
}
