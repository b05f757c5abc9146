package io.fullcircle.booking;

/** Why an interviewer lets a request go, which shapes what they are asked for later. The name is stored, so none is renamed. */
public enum DeclineReason {
    /** Nothing else follows. */
    TIME,
    /** They are offered to candidates of this level no more. */
    LEVEL,
    /** They are offered to candidates of this job family no more. */
    FAMILY,
    /** The two have a conflict of interest from now on. */
    CONFLICT,
    /** They offer one mock a week less than before, but at least one. */
    TOO_MUCH
}
