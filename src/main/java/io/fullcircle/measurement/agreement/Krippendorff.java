package io.fullcircle.measurement.agreement;

/**
 * Krippendorff's α = 1 − D_o/D_e, for any number of raters and with missing ratings (Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). 1 is full agreement, 0 what chance would bring.
 */
public final class Krippendorff {

    private Krippendorff() {}

    /** NaN when no unit was rated twice or all shared ratings are the same: nothing can be said then. */
    public static double alpha(Units units, Level level) {
        int n = units.categories().length;
        double[][] coincidences = new double[n][n];
        double[] totals = new double[n];
        for (int unit = 0; unit < units.size(); unit++) {
            double[] counts = units.counts(unit);
            double raters = sum(counts);
            for (int c = 0; raters > 1 && c < n; c++) {
                for (int k = 0; k < n; k++) {
                    coincidences[c][k] += counts[c] * (counts[k] - (c == k ? 1 : 0)) / (raters - 1);
                }
                totals[c] += counts[c];
            }
        }
        double[] values = units.categories();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < n; c++) {
            for (int k = 0; k < n; k++) {
                double distance = distance(level, values, totals, c, k);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected > 0 ? 1 - (sum(totals) - 1) * observed / expected : Double.NaN;
    }

    /** The squared difference δ² of two categories. */
    private static double distance(Level level, double[] values, double[] totals, int c, int k) {
        if (c == k) {
            return 0;
        }
        double difference = values[c] - values[k];
        return switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> square(between(totals, Math.min(c, k), Math.max(c, k)));
            case INTERVAL -> square(difference);
            case RATIO -> square(difference / (values[c] + values[k]));
        };
    }

    private static double between(double[] totals, int from, int to) {
        double sum = -(totals[from] + totals[to]) / 2;
        for (int g = from; g <= to; g++) {
            sum += totals[g];
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
