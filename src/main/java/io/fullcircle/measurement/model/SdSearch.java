package io.fullcircle.measurement.model;

/**
 * Looks for the standard deviations of a programme: those that maximise the evidence and a normal prior of their logarithms together.
 * A quasi-Newton search (BFGS with backtracking) on the exact slope; each fit begins where the one before ended.
 */
final class SdSearch {

    /** How far the logarithms of the sds of ability, severity, difficulty and trend are thought to lie from the usual. */
    private static final double[] PRIOR_SDS = {0.5, 0.5, 0.5, 0.8};

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 20;
    private static final double LONGEST_STEP = 1;

    /** A slope below this moves no standard deviation in the fourth digit. */
    private static final double FLAT = 1e-4;

    private final Layout layout;
    private final Priors usual;
    private final int kinds;
    private Mode mode;
    private double value;
    private double[] slope;
    private double[] taught;

    /** @param usual where the search begins, and around which the priors stand */
    SdSearch(Layout layout, Priors usual) {
        this.layout = layout;
        this.usual = usual;
        this.kinds = layout.trend ? 4 : 3;
    }

    /** The fit under the standard deviations that were found. */
    Fit run() {
        double[] at = new double[kinds];
        look(at, Mode.find(new Density(layout, usual), Unknowns.start(layout)));
        double[][] inverse = new double[kinds][kinds];
        for (int k = 0; k < kinds; k++) {
            inverse[k][k] = 1 / (1 / square(PRIOR_SDS[k]) + 2 * taught[k]);
        }
        for (int step = 0; step < MOST_STEPS && largest(slope) > FLAT; step++) {
            double[] from = slope;
            double[] direction = times(inverse, slope);
            double[] move = climb(at, direction);
            if (move == null) {
                break;
            }
            for (int k = 0; k < kinds; k++) {
                at[k] += move[k];
            }
            update(inverse, move, from, slope);
        }
        return new Fit(mode, value);
    }

    /** The move that was made; null when none leads upwards any more. */
    private double[] climb(double[] at, double[] direction) {
        double rise = dot(direction, slope);
        double share = Math.min(1, LONGEST_STEP / largest(direction));
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double[] move = new double[kinds];
            double[] next = at.clone();
            for (int k = 0; k < kinds; k++) {
                move[k] = share * direction[k];
                next[k] += move[k];
            }
            Mode there = Mode.find(new Density(layout, sds(next)), mode.at());
            double gained = Evidence.value(there) + logPrior(next) - value;
            if (gained >= 1e-4 * share * rise) {
                look(next, there);
                return move;
            }
            share /= 2;
        }
        return null;
    }

    private void look(double[] at, Mode there) {
        Evidence evidence = Evidence.at(there);
        mode = there;
        value = evidence.value() + logPrior(at);
        taught = evidence.taught();
        slope = evidence.slope();
        for (int k = 0; k < kinds; k++) {
            slope[k] -= at[k] / square(PRIOR_SDS[k]);
        }
    }

    /** @param at logarithms, as distances from the usual */
    private Priors sds(double[] at) {
        return usual.with(
                usual.ability() * Math.exp(at[Evidence.ABILITY]),
                usual.severity() * Math.exp(at[Evidence.SEVERITY]),
                usual.difficulty() * Math.exp(at[Evidence.DIFFICULTY]),
                kinds > Evidence.TREND ? usual.trend() * Math.exp(at[Evidence.TREND]) : usual.trend());
    }

    private double logPrior(double[] at) {
        double sum = 0;
        for (int k = 0; k < kinds; k++) {
            sum -= square(at[k] / PRIOR_SDS[k]) / 2;
        }
        return sum;
    }

    /** BFGS's update of the inverse of minus the Hessian. */
    private void update(double[][] inverse, double[] move, double[] before, double[] after) {
        double[] change = new double[kinds];
        for (int k = 0; k < kinds; k++) {
            change[k] = before[k] - after[k];
        }
        double curvature = dot(move, change);
        if (curvature <= 1e-12) {
            return;
        }
        double[] moved = times(inverse, change);
        double factor = (1 + dot(change, moved) / curvature) / curvature;
        for (int i = 0; i < kinds; i++) {
            for (int j = 0; j < kinds; j++) {
                inverse[i][j] += factor * move[i] * move[j] - (moved[i] * move[j] + move[i] * moved[j]) / curvature;
            }
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double square(double x) {
        return x * x;
    }
}
