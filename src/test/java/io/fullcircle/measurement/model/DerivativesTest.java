package io.fullcircle.measurement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.measurement.simulation.Scenario;
import io.fullcircle.measurement.simulation.SimulatedProgramme;
import java.util.List;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Every slope and curvature against differences of what it is the slope of. */
class DerivativesTest {
    private static final double STEP = 1e-5;
    private static final Scenario SMALL = new Scenario("small", 12, 5, 4, 3, 0.2, 0.1);

    private final Density density = new Density(layout(true), Priors.USUAL);
    private final Unknowns at = somewhere(density.layout);

    @Test
    void theDerivativesOfOneRatingAreThoseOfItsLikelihood() {
        for (int value = 0; value < Rating.VALUES; value++) {
            for (double a : new double[] {-4, -0.7, 0.3, 5}) {
                for (double gap : new double[] {0.05, 1, 9}) {
                    derivatives(value, a, a + gap);
                }
            }
        }
    }

    private static void derivatives(int value, double a, double b) {
        Cumulative there = new Cumulative();
        there.at(value, a, b);
        there.third(value, a, b);
        Cumulative left = new Cumulative();
        Cumulative right = new Cumulative();
        left.at(value, a - STEP, b);
        right.at(value, a + STEP, b);
        near((right.logLikelihood - left.logLikelihood) / (2 * STEP), there.gradientA);
        near(-(right.gradientA - left.gradientA) / (2 * STEP), there.aa);
        near(-(right.gradientB - left.gradientB) / (2 * STEP), there.ab);
        near((right.aa - left.aa) / (2 * STEP), there.aaa);
        near((right.ab - left.ab) / (2 * STEP), there.aab);
        near((right.bb - left.bb) / (2 * STEP), there.abb);
        left.at(value, a, b - STEP);
        right.at(value, a, b + STEP);
        near((right.logLikelihood - left.logLikelihood) / (2 * STEP), there.gradientB);
        near(-(right.gradientB - left.gradientB) / (2 * STEP), there.bb);
        near((right.bb - left.bb) / (2 * STEP), there.bbb);
    }

    private static void near(double expected, double actual) {
        assertEquals(expected, actual, 1e-5 * (1 + Math.abs(expected)));
    }

    @Test
    void theSlopeIsThatOfTheDensity() {
        Unknowns slope = new Curvature(density, at).slope;
        for (int i = 0; i < at.border.length; i++) {
            assertEquals(difference(at.border, i), slope.border[i], 1e-6, "shared " + i);
        }
        for (int c = 0; c < at.blocks.length; c++) {
            for (int i = 0; i < at.blocks[c].length; i++) {
                assertEquals(difference(at.blocks[c], i), slope.blocks[c][i], 1e-6, "candidate " + c + ", " + i);
            }
        }
    }

    private double difference(double[] values, int i) {
        double value = values[i];
        values[i] = value + STEP;
        double right = density.logAt(at);
        values[i] = value - STEP;
        double left = density.logAt(at);
        values[i] = value;
        return (right - left) / (2 * STEP);
    }

    @Test
    void theCurvatureSolvesForTheChangeOfTheSlope() {
        // H times a direction, as the change of the slope along it; then H⁻¹ of that is the direction again.
        Unknowns direction = somewhere(density.layout);
        Unknowns right = new Curvature(density, at.plus(STEP, direction)).slope;
        Unknowns left = new Curvature(density, at.plus(-STEP, direction)).slope;
        Unknowns change = left.plus(-1, right);
        Unknowns found = new Curvature(density, at).solve(change.blank().plus(1 / (2 * STEP), change));
        assertEquals(0, found.plus(-1, direction).largest(), 1e-5);
    }

    @Test
    void withFixedThresholdsTheyStayAndTheRestIsSolved() {
        Layout few = new Layout(new Design(ratings().subList(0, 20)), true);
        Density sparse = new Density(few, Priors.USUAL);
        Unknowns there = Mode.find(sparse, Unknowns.start(few)).at();
        assertEquals(-0.8, there.border[few.threshold()]);
        assertEquals(1.6, there.border[few.threshold() + 1]);
        Unknowns slope = new Curvature(sparse, there).slope;
        slope.border[few.threshold()] = 0;
        slope.border[few.threshold() + 1] = 0;
        assertEquals(0, slope.largest(), 1e-9);
    }

    @Test
    void theSlopeOfTheEvidenceIsThatOfItsValue() {
        for (boolean trend : new boolean[] {true, false}) {
            Layout layout = layout(trend);
            double[] slope = Evidence.at(mode(layout, new double[4])).slope();
            for (int k = 0; k < slope.length; k++) {
                double[] off = new double[4];
                off[k] = 1e-4;
                double right = Evidence.value(mode(layout, off));
                off[k] = -1e-4;
                double left = Evidence.value(mode(layout, off));
                assertEquals((right - left) / 2e-4, slope[k], 1e-5, "sd " + k);
            }
        }
    }

    private static Mode mode(Layout layout, double[] off) {
        Priors sds = Priors.USUAL.with(
                1.0 * Math.exp(off[0]), 0.7 * Math.exp(off[1]), 0.4 * Math.exp(off[2]), 0.2 * Math.exp(off[3]));
        return Mode.find(new Density(layout, sds), Unknowns.start(layout));
    }

    private static List<Rating> ratings() {
        return new SimulatedProgramme(SMALL, new Well19937c(7)).ratings();
    }

    private static Layout layout(boolean trend) {
        return new Layout(new Design(ratings()), trend);
    }

    private static Unknowns somewhere(Layout layout) {
        Well19937c random = new Well19937c(11);
        Unknowns somewhere = Unknowns.start(layout);
        for (double[] block : somewhere.blocks) {
            for (int i = 0; i < block.length; i++) {
                block[i] = random.nextGaussian();
            }
        }
        for (int i = 0; i < layout.threshold(); i++) {
            somewhere.border[i] = random.nextGaussian();
        }
        return somewhere;
    }
}
