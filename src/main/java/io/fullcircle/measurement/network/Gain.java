package io.fullcircle.measurement.network;

/** What one more rated mock would do for how severities can be compared. */
public enum Gain {
    /** It joins two components that nobody can compare yet. */
    JOINS,
    /** It closes a ring, so that what was a bridge is one no longer. */
    SPANS,
    /** Both ends hold together already however any one link between them is cut. */
    NONE
}
