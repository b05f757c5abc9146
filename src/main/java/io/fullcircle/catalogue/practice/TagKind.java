package io.fullcircle.catalogue.practice;

/** What a mark on an answer says. */
public enum TagKind {
    /** Goes wrong in what is said, with its share of all such mistakes. */
    MISTAKE,

    /** What an answer about a conflict keeps to. */
    RULE,
    LIKED,
    DISLIKED
}
