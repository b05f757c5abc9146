package io.fullcircle.measurement.model;

/**
 * What the model expected of one rating before it knew this candidate's affinity for this principle and this interview's halo: both
 * are integrated out, for at their own estimates every rating looks less surprising than it is.
 *
 * @param below probability of BELOW
 * @param meets probability of MEETS
 * @param raises probability of RAISES
 */
public record Expectation(Rating rating, double below, double meets, double raises) {

    /** The expected value, between 0 and 2. */
    public double mean() {
        return meets + 2 * raises;
    }

    /** The variance of the value. */
    public double variance() {
        return meets + 4 * raises - mean() * mean();
    }
}
