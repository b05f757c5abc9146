package io.fullcircle.catalogue;

/** What kind of story a question asks for, in the order in which pages show them. */
public enum Bucket {
    TECHNICAL,
    LEARNING,
    GETTING_THINGS_DONE,
    CONFLICT,

    /** The question holds two opposing ideas, its poles. */
    AMBIGUITY
}
