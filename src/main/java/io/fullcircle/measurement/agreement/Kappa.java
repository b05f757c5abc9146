package io.fullcircle.measurement.agreement;

/**
 * Cohen's weighted κ = 1 − Σ v·p_o / Σ v·p_e, v the weight of a disagreement (Cohen, Weighted kappa, Psychological Bulletin 70, 1968).
 */
public final class Kappa {

    private Kappa() {}

    /**
     * Of two raters.
     *
     * @param joint counts or proportions: how often the first chose the row and the second the column
     * @param disagreement a weight per row and column, 0 on the diagonal
     * @return NaN when chance alone leaves no disagreement
     */
    public static double of(double[][] joint, double[][] disagreement) {
        int n = joint.length;
        double total = 0;
        double[] rows = new double[n];
        double[] columns = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                total += joint[i][j];
                rows[i] += joint[i][j];
                columns[j] += joint[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                observed += disagreement[i][j] * joint[i][j];
                expected += disagreement[i][j] * rows[i] * columns[j] / total;
            }
        }
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    /**
     * The mean over all pairs of raters who share units (Light 1971); with two raters it is theirs.
     *
     * @param disagreement in the order of the categories of the units
     * @return NaN when no pair has a κ
     */
    public static double mean(Units units, double[][] disagreement) {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < units.raters(); one++) {
            for (int other = one + 1; other < units.raters(); other++) {
                double kappa = of(joint(units.pair(one, other), disagreement.length), disagreement);
                if (!Double.isNaN(kappa)) {
                    sum += kappa;
                    pairs++;
                }
            }
        }
        return pairs > 0 ? sum / pairs : Double.NaN;
    }

    private static double[][] joint(Units pair, int categories) {
        double[][] joint = new double[categories][categories];
        for (int unit = 0; unit < pair.size(); unit++) {
            joint[pair.category(unit, 0)][pair.category(unit, 1)]++;
        }
        return joint;
    }
}
