package io.fullcircle.people;

/** How an interviewer runs a mock, for contrast between the ones that a candidate meets. The name is stored, so none is renamed. */
public enum Style {
    /** Puts at ease and helps along. */
    WARM,
    /** Stays on one point until there is nothing left of it. */
    PROBING,
    /** Says little and shows nothing. */
    SILENT,
    /** Goes through many questions at a pace. */
    FAST
}
