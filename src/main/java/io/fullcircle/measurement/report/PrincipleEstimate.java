package io.fullcircle.measurement.report;

/**
 * What is thought of a candidate on one principle before a typical interviewer.
 *
 * @param ratings how many there are
 * @param interviewers how many people made them; below two the interval alone is shown
 * @param logit posterior mean above the lower threshold
 * @param se of the logit
 * @param probability that a typical interviewer says MEETS or RAISES
 * @param low end of the 80 % interval of that probability
 * @param raises probability that a typical interviewer says RAISES
 */
public record PrincipleEstimate(
        int ratings,
        int interviewers,
        double logit,
        double se,
        double probability,
        double low,
        double high,
        double raises) {}
