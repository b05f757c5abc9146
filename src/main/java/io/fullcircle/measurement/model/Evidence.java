package io.fullcircle.measurement.model;

/**
 * Laplace's approximation of the logarithm of what the ratings are worth under given standard deviations, all unknowns integrated out,
 * the thresholds flat; and its slope. The slope is exact: it follows the mode as it moves with the standard deviations, by the third
 * derivatives of the likelihood.
 *
 * @param slope by the logarithms of the standard deviations of ability, severity, difficulty and, last, trend
 * @param taught how many unknowns of each kind the ratings speak about, as against the prior; the curvature by its logarithm is about
 *     twice that
 */
record Evidence(double value, double[] slope, double[] taught) {

    static final int ABILITY = 0;
    static final int SEVERITY = 1;
    static final int DIFFICULTY = 2;
    static final int TREND = 3;

    /** The value alone. */
    static double value(Mode mode) {
        Density density = mode.density();
        double flat = density.layout.freeThresholds ? Math.log(2 * Math.PI) : 0;
        return mode.logDensity() + density.logScale() + flat - mode.curvature().logDeterminant() / 2;
    }

    static Evidence at(Mode mode) {
        Layout layout = mode.density().layout;
        Covariance covariance = mode.curvature().covariance();
        // By how much the mode would have to give way for log |H| to fall.
        Unknowns pull = mode.curvature().solve(traces(mode, covariance));
        int kinds = layout.trend ? 4 : 3;
        double[] slope = new double[kinds];
        double[] taught = new double[kinds];
        Priors sds = mode.density().priors;
        int interviewers = layout.design.interviewers.size();
        for (int k = 0; k < layout.difficulty(layout.design.principles.size()); k++) {
            int kind = k < interviewers ? SEVERITY : DIFFICULTY;
            double sd = kind == SEVERITY ? sds.severity() : sds.difficulty();
            add(slope, taught, kind, sd, mode.at().border[k], covariance.ofBorder(k, k), pull.border[k]);
        }
        for (int c = 0; c < layout.blocks().size(); c++) {
            double[] own = mode.at().blocks[c];
            double ability = covariance.ofOwn(c, Layout.ABILITY);
            add(slope, taught, ABILITY, sds.ability(), own[Layout.ABILITY], ability, pull.blocks[c][Layout.ABILITY]);
            if (layout.trend) {
                double trend = covariance.ofOwn(c, Layout.TREND);
                add(slope, taught, TREND, sds.trend(), own[Layout.TREND], trend, pull.blocks[c][Layout.TREND]);
            }
        }
        return new Evidence(value(mode), slope, taught);
    }

    private static void add(
            double[] slope, double[] taught, int kind, double sd, double value, double variance, double pull) {
        double square = sd * sd;
        slope[kind] += (value * value + variance - value * pull) / square - 1;
        taught[kind] += 1 - variance / square;
    }

    /** tr(H⁻¹ ∂H/∂x) for every unknown x. */
    private static Unknowns traces(Mode mode, Covariance covariance) {
        Density density = mode.density();
        Layout layout = density.layout;
        Unknowns traces = mode.at().blank();
        Cumulative cumulative = new Cumulative();
        Incidence incidence = new Incidence(layout);
        double lower = mode.at().border[layout.threshold()];
        double upper = mode.at().border[layout.threshold() + 1];
        for (int c = 0; c < layout.blocks().size(); c++) {
            Block block = layout.blocks().get(c);
            for (int i = 0; i < block.ratings(); i++) {
                double eta = density.eta(block, i, mode.at().blocks[c], mode.at().border);
                cumulative.third(block.values[i], lower - eta, upper - eta);
                incidence.of(block, i);
                Covariance.Combination a = predictor(layout, covariance, incidence, c, layout.threshold());
                Covariance.Combination b = predictor(layout, covariance, incidence, c, layout.threshold() + 1);
                double aa = covariance.of(a, a);
                double ab = covariance.of(a, b);
                double bb = covariance.of(b, b);
                double byA = aa * cumulative.aaa + 2 * ab * cumulative.aab + bb * cumulative.abb;
                double byB = aa * cumulative.aab + 2 * ab * cumulative.abb + bb * cumulative.bbb;
                incidence.addSlope(byA, byB, traces.blocks[c], layout.columns(c), traces.border);
            }
        }
        return traces;
    }

    /** A threshold less η. */
    private static Covariance.Combination predictor(
            Layout layout, Covariance covariance, Incidence incidence, int candidate, int threshold) {
        double[] own = new double[layout.size(layout.blocks().get(candidate))];
        for (int k = 0; k < incidence.own.length; k++) {
            own[incidence.own[k]] -= incidence.ownFactor[k];
        }
        int shared = incidence.shared.length;
        int[] at = new int[shared + 1];
        double[] factors = new double[shared + 1];
        for (int k = 0; k < shared; k++) {
            at[k] = layout.columns(candidate)[incidence.shared[k]];
            factors[k] = -incidence.sharedFactor[k];
        }
        at[shared] = threshold;
        factors[shared] = 1;
        return covariance.combine(candidate, own, at, factors);
    }
}
