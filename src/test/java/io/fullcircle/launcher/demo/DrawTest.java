package io.fullcircle.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The ratings against the model that they are drawn from, over so many seeds that luck averages out. */
class DrawTest {

    private static final int SEEDS = 60;
    private static final double FAR = 0.5;

    private final Cast cast = Cast.read();

    @Test
    void severeInterviewersRateLowerAndAbleCandidatesHigher() {
        double[] bySeverity = new double[3];
        double[] byAbility = new double[3];
        double[] ratings = new double[6];
        for (int seed = 0; seed < SEEDS; seed++) {
            Draw draw = Draw.any(cast, new Random(seed));
            RatingModel truth = draw.truth();
            for (Draw.Met met : draw.mocks()) {
                int severity = third(met, each -> truth.severity(each.interviewer()));
                int ability = third(met, each -> truth.ability(each.candidate()));
                for (Signal signal : met.heard().values()) {
                    double good = signal == Signal.BELOW ? 0 : 1;
                    bySeverity[severity] += good;
                    byAbility[ability] += good;
                    ratings[severity]++;
                    ratings[3 + ability]++;
                }
            }
        }
        // Half a unit and more to either side of the middle: far apart in a logit scale.
        assertTrue(bySeverity[0] / ratings[0] > bySeverity[1] / ratings[1] + 0.08);
        assertTrue(bySeverity[1] / ratings[1] > bySeverity[2] / ratings[2] + 0.08);
        assertTrue(byAbility[2] / ratings[5] > byAbility[1] / ratings[4] + 0.08);
        assertTrue(byAbility[1] / ratings[4] > byAbility[0] / ratings[3] + 0.08);
    }

    @Test
    void theCutOffsAreThoseOfTheModel() {
        double[] counts = new double[3];
        int ratings = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Draw.Met met : Draw.any(cast, new Random(1_000 + seed)).mocks()) {
                for (Signal signal : met.heard().values()) {
                    counts[signal.ordinal()]++;
                    ratings++;
                }
            }
        }
        // The logistic curve over a normal spread of 1.47 around −0.16: integrated numerically.
        assertEquals(0.388, counts[0] / ratings, 0.02);
        assertEquals(0.395, counts[1] / ratings, 0.02);
        assertEquals(0.218, counts[2] / ratings, 0.02);
    }

    private static int third(Draw.Met met, ToDoubleFunction<Draw.Met> of) {
        double value = of.applyAsDouble(met);
        return value < -FAR ? 0 : value > FAR ? 2 : 1;
    }
}
