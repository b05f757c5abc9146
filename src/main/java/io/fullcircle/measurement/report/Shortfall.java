package io.fullcircle.measurement.report;

/** A rule of the minimum evidence that a candidate does not meet. */
public enum Shortfall {
    /** Fewer than three interviews. */
    INTERVIEWS,
    /** Fewer than three interviewers. */
    INTERVIEWERS,
    /** Fewer than five principles, of those that count. */
    PRINCIPLES,
    /** The 80 % interval of readiness is wider than 0.35. */
    WIDTH,
    /** Nobody links the candidate's interviewers with most of the programme, so their severity is not comparable. */
    CONNECTION,
    /** The programme has fewer than ten ratings of BELOW, MEETS or RAISES. */
    THRESHOLDS
}
