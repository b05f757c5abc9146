package io.fullcircle.measurement.raters;

import io.fullcircle.measurement.model.Expectation;
import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.Rating;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an interviewer's ratings compare with what the model expected of them.
 *
 * @param infit squared residuals over their expectation, so that ratings near the middle count most; large is erratic, small is too
 *     uniform. Its mean is about 0.8, not 1, for the abilities are fitted to the same ratings
 * @param outfit mean squared standardised residual, so that surprises far out count most
 * @param observedMeets share of MEETS among the ratings
 * @param expectedMeets the share that the model expected; below the observed, the interviewer keeps to the middle
 */
public record Consistency(int ratings, double infit, double outfit, double observedMeets, double expectedMeets) {

    /** By interviewer, in natural order. */
    public static Map<String, Consistency> of(Fit fit) {
        Map<String, Sums> sums = new TreeMap<>();
        for (Expectation expectation : fit.expectations()) {
            sums.computeIfAbsent(expectation.rating().interviewer(), key -> new Sums())
                    .add(expectation);
        }
        Map<String, Consistency> all = new TreeMap<>();
        sums.forEach((interviewer, sum) -> all.put(interviewer, sum.consistency()));
        return all;
    }

    private static final class Sums {
        private int ratings;
        private double squares;
        private double variances;
        private double standardised;
        private int observed;
        private double expected;

        void add(Expectation expectation) {
            double residual = expectation.rating().value() - expectation.mean();
            ratings++;
            squares += residual * residual;
            variances += expectation.variance();
            standardised += residual * residual / expectation.variance();
            observed += expectation.rating().value() == Rating.MEETS ? 1 : 0;
            expected += expectation.meets();
        }

        Consistency consistency() {
            return new Consistency(
                    ratings,
                    squares / variances,
                    standardised / ratings,
                    (double) observed / ratings,
                    expected / ratings);
        }
    }
}
