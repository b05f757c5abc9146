package io.fullcircle.measurement.model;

/**
 * How a programme is fitted.
 *
 * @param priors the standard deviations to begin with, and around which those of a programme are looked for
 * @param reestimated true when the standard deviations of ability, severity, difficulty and trend are taken from the ratings
 * @param trend true when abilities may change from interview to interview
 */
public record FitOptions(Priors priors, boolean reestimated, boolean trend) {

    /** All that the model can do, with its usual priors. */
    public static final FitOptions USUAL = new FitOptions(Priors.USUAL, true, true);

    /** The same with the standard deviations kept where the priors have them. */
    public FitOptions fixed() {
        return new FitOptions(priors, false, trend);
    }

    /** The same with these standard deviations, kept as they are. */
    public FitOptions fixedAt(Priors sds) {
        return new FitOptions(sds, false, trend);
    }

    /** The same with abilities that stay as they are. */
    public FitOptions withoutTrend() {
        return new FitOptions(priors, reestimated, false);
    }
}
