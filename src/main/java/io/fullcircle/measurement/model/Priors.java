package io.fullcircle.measurement.model;

/**
 * Standard deviations, in logits, of the normal priors of mean 0.
 *
 * @param ability of the candidates, now
 * @param affinity of one candidate for one principle
 * @param halo of one interview: what all its ratings have in common
 * @param severity of the interviewers
 * @param difficulty of the principles
 * @param trend of one candidate beside the cohort's, per interview
 * @param cohortTrend of the cohort, per interview
 */
public record Priors(
        double ability,
        double affinity,
        double halo,
        double severity,
        double difficulty,
        double trend,
        double cohortTrend) {

    /** What the model assumes before it has seen a programme. */
    public static final Priors USUAL = new Priors(1.0, 0.6, 0.4, 0.7, 0.4, 0.08, 0.5);

    public Priors {
        for (double sd : new double[] {ability, affinity, halo, severity, difficulty, trend, cohortTrend}) {
            if (!(sd > 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException("A standard deviation is a positive number, not " + sd);
            }
        }
    }

    /** The same with those that a programme can teach replaced. */
    public Priors with(double newAbility, double newSeverity, double newDifficulty, double newTrend) {
        return new Priors(newAbility, affinity, halo, newSeverity, newDifficulty, newTrend, cohortTrend);
    }
}
