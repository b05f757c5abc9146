package io.fullcircle.measurement.report;

/** The answer to "am I ready?". */
public enum Verdict {
    /** At least 80 % sure that readiness is 0.70 or more. */
    READY,
    /** At most 20 % sure of it. */
    NOT_YET,
    /** Between the two. */
    UNCERTAIN,
    /** Too little is known for any of the three. */
    INSUFFICIENT_EVIDENCE
}
