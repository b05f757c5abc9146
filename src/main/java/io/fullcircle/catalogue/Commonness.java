package io.fullcircle.catalogue;

/** How often real interviews ask a question. */
public enum Commonness {
    RARE,
    COMMON,

    /** Everybody asks this, so that to pass on it costs. */
    COMMONPLACE
}
