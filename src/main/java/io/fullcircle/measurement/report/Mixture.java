package io.fullcircle.measurement.report;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Draws from one posterior, or from two with a weight each. */
final class Mixture {

    private final double[] values;
    private final double[] weights;

    /**
     * @param first at least one
     * @param weight of all of the first together, between 0 and 1
     * @param second none when the weight is 1
     */
    Mixture(double[] first, double weight, double[] second) {
        int n = first.length + second.length;
        double[] all = new double[n];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(i -> i)
                .toArray();
        values = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = all[order[i]];
            weights[i] = order[i] < first.length ? weight / first.length : (1 - weight) / second.length;
        }
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** The weight of all that reach a bound. */
    double atLeast(double bound) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] >= bound ? weights[i] : 0;
        }
        // Of thousandths a sum may miss the round figure that a verdict turns on.
        return Math.round(sum * 1e12) / 1e12;
    }

    /** Each draw stands at the middle of its weight; linear between. */
    double quantile(double share) {
        double before = weights[0] / 2;
        for (int i = 1; i < values.length; i++) {
            double at = before + (weights[i - 1] + weights[i]) / 2;
            if (at >= share) {
                double part = at > before ? Math.max(0, (share - before) / (at - before)) : 1;
                return values[i - 1] + part * (values[i] - values[i - 1]);
            }
            before = at;
        }
        return values[values.length - 1];
    }
}
