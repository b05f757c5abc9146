package io.fullcircle.matching.simulation;

import java.util.Arrays;

/**
 * What came of a quarter.
 *
 * @param coverage mean share of a candidate's principles that somebody has heard
 * @param repeats share of mocks with an interviewer whom the candidate had met
 * @param again how often, per mock, the same interviewer heard the same candidate on the same principle again
 * @param gini of the interviewers' mocks against their caps: 0 where all carry the same
 * @param components parts whose ratings cannot be compared
 * @param bridges links that alone hold two parts together
 */
public record Figures(
        int mocks, double coverage, double repeats, double again, double gini, int components, int bridges) {

    /** The Gini coefficient of amounts that are not negative; 0 where there are none. */
    static double gini(double... amounts) {
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return sum == 0 ? 0 : ranked / (sorted.length * sum);
    }
}
