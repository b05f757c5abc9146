package io.fullcircle.catalogue.practice;

/** How far a follow-up chain goes. */
public enum ChainKind {
    /** Walks through a whole story. */
    CHAIN,

    /** Stays on one single point for ten minutes or more. */
    DRILL
}
