package io.fullcircle.measurement.agreement;

/**
 * Gwet's agreement coefficient, which does not collapse when one category is frequent (Gwet, Computing inter-rater reliability and its
 * variance in the presence of high agreement, 2008; with weights and missing ratings: Handbook of Inter-Rater Reliability, 4th
 * ed.).
 */
public final class Gwet {

    private Gwet() {}

    /** Every difference counts the same. NaN when no unit was rated twice or there is only one category. */
    public static double ac1(Units units) {
        return coefficient(units, Weights.nominal(units.categories()));
    }

    /** Differences count by their squares. NaN as for {@link #ac1}. */
    public static double ac2(Units units) {
        return coefficient(units, Weights.quadratic(units.categories()));
    }

    private static double coefficient(Units units, double[][] disagreement) {
        int n = disagreement.length;
        double[] prevalence = new double[n];
        double agreed = 0;
        int rated = 0;
        int shared = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            double[] counts = units.counts(unit);
            double raters = 0;
            for (double count : counts) {
                raters += count;
            }
            for (int k = 0; raters > 0 && k < n; k++) {
                prevalence[k] += counts[k] / raters;
            }
            rated += raters > 0 ? 1 : 0;
            if (raters > 1) {
                shared++;
                agreed += agreement(counts, raters, disagreement);
            }
        }
        double weight = 0;
        double spread = 0;
        for (int k = 0; k < n; k++) {
            spread += prevalence[k] / rated * (1 - prevalence[k] / rated);
            for (double cost : disagreement[k]) {
                weight += 1 - cost;
            }
        }
        if (shared == 0 || n < 2) {
            return Double.NaN;
        }
        double chance = weight * spread / (n * (n - 1.0));
        return (agreed / shared - chance) / (1 - chance);
    }

    private static double agreement(double[] counts, double raters, double[][] disagreement) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            double alike = 0;
            for (int l = 0; l < counts.length; l++) {
                alike += (1 - disagreement[k][l]) * counts[l];
            }
            sum += counts[k] * (alike - 1);
        }
        return sum / (raters * (raters - 1));
    }
}
