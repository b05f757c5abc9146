package io.fullcircle.catalogue.practice;

/** What an interviewer does with a follow-up. */
public enum StepType {
    CLARIFY,
    METRIC,

    /** Asks what the candidate did themselves. */
    OWN_PART,
    FAILURE,
    DO_BETTER,

    /** Doubts the answer to one's face. */
    DIRECT_CHALLENGE,
    TOO_GENERAL
}
