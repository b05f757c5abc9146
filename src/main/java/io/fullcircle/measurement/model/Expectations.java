package io.fullcircle.measurement.model;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.random.RandomGenerator;

/** What a fitted model says of ratings: how likely each value was, and ratings drawn anew. */
final class Expectations {

    /** Gauss–Hermite points; with a spread of 0.7 logits seven would do. */
    private static final int POINTS = 15;

    private static final GaussIntegrator NORMAL = new GaussIntegratorFactory().hermite(POINTS);

    private final Mode mode;
    private final Density density;
    private final Layout layout;
    private final double lower;
    private final double upper;

    Expectations(Mode mode) {
        this.mode = mode;
        density = mode.density();
        layout = density.layout;
        lower = mode.at().border[layout.threshold()];
        upper = mode.at().border[layout.threshold() + 1];
    }

    List<Expectation> all() {
        double spread = Math.hypot(density.priors.affinity(), density.priors.halo());
        List<Expectation> all = new ArrayList<>(layout.design.ratings);
        for (int c = 0; c < layout.blocks().size(); c++) {
            Block block = layout.blocks().get(c);
            for (int i = 0; i < block.ratings(); i++) {
                double eta = density.expected(block, i, mode.at().blocks[c], mode.at().border);
                double below = atMost(lower - eta, spread);
                double raises = 1 - atMost(upper - eta, spread);
                all.add(new Expectation(block.given.get(i), below, 1 - below - raises, raises));
            }
        }
        return all;
    }

    /** The mean of σ over a normal. */
    private static double atMost(double mean, double sd) {
        return NORMAL.integrate(x -> Cumulative.sigmoid(mean + Math.sqrt(2) * sd * x)) / Math.sqrt(Math.PI);
    }

    /** The same interviews once more, with new affinities, halos and values; all else as it was estimated. */
    List<Rating> draw(RandomGenerator random) {
        List<Rating> drawn = new ArrayList<>(layout.design.ratings);
        for (int c = 0; c < layout.blocks().size(); c++) {
            Block block = layout.blocks().get(c);
            double[] own = mode.at().blocks[c].clone();
            for (int i = layout.halo(); i < own.length; i++) {
                double sd = i < layout.affinity(block) ? density.priors.halo() : density.priors.affinity();
                own[i] = sd * random.nextGaussian();
            }
            for (int i = 0; i < block.ratings(); i++) {
                double eta = density.eta(block, i, own, mode.at().border);
                double u = random.nextDouble();
                int value = u < Cumulative.sigmoid(lower - eta)
                        ? Rating.BELOW
                        : u < Cumulative.sigmoid(upper - eta) ? Rating.MEETS : Rating.RAISES;
                Rating given = block.given.get(i);
                drawn.add(new Rating(
                        given.candidate(), given.interviewer(), given.principle(), given.interview(), value));
            }
        }
        return drawn;
    }
}
