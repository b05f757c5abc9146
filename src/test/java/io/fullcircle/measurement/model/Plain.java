package io.fullcircle.measurement.model;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;

/**
 * The model under its usual priors written down a second time, as plainly as it can be: one vector of unknowns, every candidate with
 * every interview and every principle, and all derivatives by differences. Slow, and independent of what it checks.
 */
final class Plain {
    private final List<Rating> ratings;
    private final List<String> candidates;
    private final List<String> interviewers;
    private final List<String> principles;
    private final List<Long> interviews;

    /** Per rating: candidate, interview, interviewer, principle. */
    private final int[][] places;

    private final double[] times;

    Plain(List<Rating> ratings) {
        this.ratings = ratings;
        candidates = labels(Rating::candidate);
        interviewers = labels(Rating::interviewer);
        principles = labels(Rating::principle);
        interviews = labels(Rating::interview);
        places = ratings.stream()
                .map(r -> new int[] {
                    candidates.indexOf(r.candidate()),
                    interviews.indexOf(r.interview()),
                    interviewers.indexOf(r.interviewer()),
                    principles.indexOf(r.principle())
                })
                .toArray(int[][]::new);
        times = ratings.stream().mapToDouble(this::time).toArray();
    }

    private <T extends Comparable<T>> List<T> labels(Function<Rating, T> of) {
        return List.copyOf(new TreeSet<>(ratings.stream().map(of).toList()));
    }

    int own() {
        return 2 + interviews.size() + principles.size();
    }

    int ability(int candidate) {
        return candidate * own();
    }

    int severity(int interviewer) {
        return candidates.size() * own() + interviewer;
    }

    private int difficulty(int principle) {
        return severity(interviewers.size()) + principle;
    }

    private int last() {
        return difficulty(principles.size());
    }

    boolean rated(int candidate, int principle) {
        return ratings.stream()
                .anyMatch(r -> r.candidate().equals(candidates.get(candidate))
                        && r.principle().equals(principles.get(principle)));
    }

    /** θ + δ − β − τ₁ of one candidate and principle as a linear form; δ only where it was rated. */
    RealVector form(int candidate, int principle) {
        RealVector form = MatrixUtils.createRealVector(new double[last() + 3]);
        form.setEntry(ability(candidate), 1);
        form.setEntry(affinity(candidate, principle), rated(candidate, principle) ? 1 : 0);
        form.setEntry(difficulty(principle), -1);
        form.setEntry(last() + 1, -1);
        return form;
    }

    private int affinity(int candidate, int principle) {
        return ability(candidate) + 2 + interviews.size() + principle;
    }

    double value(double[] x) {
        double sum = 0;
        for (int i = 0; i <= last(); i++) {
            sum -= x[i] * x[i] / (2 * sd(i) * sd(i));
        }
        double lower = x[last() + 1];
        double upper = x[last() + 2];
        for (int i = 0; i < places.length; i++) {
            int own = ability(places[i][0]);
            double eta = x[own]
                    + (x[last()] + x[own + 1]) * times[i]
                    + x[own + 2 + places[i][1]]
                    + x[affinity(places[i][0], places[i][3])]
                    - x[severity(places[i][2])]
                    - x[difficulty(places[i][3])];
            double[] most = {0, 1 / (1 + Math.exp(eta - lower)), 1 / (1 + Math.exp(eta - upper)), 1};
            int value = ratings.get(i).value();
            sum += Math.log(most[value + 1] - most[value]);
        }
        return sum;
    }

    private double time(Rating rating) {
        return -ratings.stream()
                .filter(r -> r.candidate().equals(rating.candidate()) && r.interview() > rating.interview())
                .map(Rating::interview)
                .distinct()
                .count();
    }

    private double sd(int i) {
        if (i == last()) {
            return 0.5;
        }
        if (i >= severity(0)) {
            return i < difficulty(0) ? 0.7 : 0.4;
        }
        int place = i % own();
        if (place < 2) {
            return place == 0 ? 1.0 : 0.08;
        }
        return place < 2 + interviews.size() ? 0.4 : 0.6;
    }

    /** The highest point that conjugate gradients find. */
    double[] climb() {
        double[] start = new double[last() + 3];
        start[last() + 1] = -0.8;
        start[last() + 2] = 1.6;
        return new NonLinearConjugateGradientOptimizer(
                        NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE, new SimpleValueChecker(1e-13, 1e-13))
                .optimize(
                        new MaxEval(100_000),
                        new ObjectiveFunction(this::value),
                        new ObjectiveFunctionGradient(this::slope),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start))
                .getPoint();
    }

    private double[] slope(double[] x) {
        double[] slope = new double[x.length];
        double[] at = x.clone();
        for (int i = 0; i < x.length; i++) {
            at[i] = x[i] + 1e-5;
            slope[i] = value(at);
            at[i] = x[i] - 1e-5;
            slope[i] = (slope[i] - value(at)) / 2e-5;
            at[i] = x[i];
        }
        return slope;
    }

    /** The inverse of the whole negative Hessian. */
    RealMatrix covariance(double[] x) {
        double[][] curvature = new double[x.length][];
        double[] at = x.clone();
        for (int i = 0; i < x.length; i++) {
            at[i] = x[i] + 1e-3;
            double[] right = slope(at);
            at[i] = x[i] - 1e-3;
            double[] left = slope(at);
            at[i] = x[i];
            curvature[i] = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                curvature[i][j] = (left[j] - right[j]) / 2e-3;
            }
        }
        RealMatrix half = MatrixUtils.createRealMatrix(curvature);
        RealMatrix symmetric = half.add(half.transpose()).scalarMultiply(0.5);
        return new CholeskyDecomposition(symmetric).getSolver().getInverse();
    }

    /** Laplace's approximation at the mode. */
    double logEvidence(double[] mode, RealMatrix covariance) {
        double sum = value(mode) + Math.log(2 * Math.PI);
        for (int i = 0; i <= last(); i++) {
            sum -= Math.log(sd(i));
        }
        CholeskyDecomposition root = new CholeskyDecomposition(covariance, 1e-9, 0);
        for (int i = 0; i < mode.length; i++) {
            sum += Math.log(root.getL().getEntry(i, i));
        }
        return sum;
    }

    /** The unknowns of a fit, in the places of this model. Halos, which a fit does not show, are read from its mode. */
    double[] at(Fit fit) {
        double[] x = new double[last() + 3];
        for (int c = 0; c < candidates.size(); c++) {
            String candidate = candidates.get(c);
            x[ability(c)] = fit.ability(candidate).value();
            x[ability(c) + 1] = fit.trend(candidate).value();
            List<Long> own = ratings.stream()
                    .filter(r -> r.candidate().equals(candidate))
                    .map(Rating::interview)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (int s = 0; s < own.size(); s++) {
                x[ability(c) + 2 + interviews.indexOf(own.get(s))] = fit.mode().at().blocks[c][2 + s];
            }
            for (int k = 0; k < principles.size(); k++) {
                x[affinity(c, k)] = fit.affinity(candidate, principles.get(k)).value();
            }
        }
        for (int r = 0; r < interviewers.size(); r++) {
            x[severity(r)] = fit.severity(interviewers.get(r)).value();
        }
        for (int k = 0; k < principles.size(); k++) {
            x[difficulty(k)] = fit.difficulty(principles.get(k)).value();
        }
        x[last()] = fit.cohortTrend().value();
        x[last() + 1] = fit.lowerThreshold();
        x[last() + 2] = fit.upperThreshold();
        return x;
    }
}
