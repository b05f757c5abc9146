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
        double[][] variances = new double[layout.blocks().size()][];
        Unknowns pull = mode.curvature().solve(traces(mode, covariance, variances));
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
            add(
                    slope,
                    taught,
                    ABILITY,
                    sds.ability(),
                    own[Layout.ABILITY],
                    variances[c][0],
                    pull.blocks[c][Layout.ABILITY]);
            if (layout.trend) {
                add(
                        slope,
                        taught,
                        TREND,
                        sds.trend(),
                        own[Layout.TREND],
                        variances[c][1],
                        pull.blocks[c][Layout.TREND]);
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

    /**
     * tr(H⁻¹ ∂H/∂x) for every unknown x.
     *
     * @param variances to be filled: per candidate those of its first two unknowns
     */
    private static Unknowns traces(Mode mode, Covariance covariance, double[][] variances) {
        Density density = mode.density();
        Layout layout = density.layout;
        Unknowns traces = mode.at().blank();
        Cumulative cumulative = new Cumulative();
        Incidence incidence = new Incidence(layout);
        double lower = mode.at().border[layout.threshold()];
        double upper = mode.at().border[layout.threshold() + 1];
        for (int c = 0; c < layout.blocks().size(); c++) {
            Block block = layout.blocks().get(c);
            double[][] around = covariance.around(c);
            variances[c] = new double[] {around[Layout.ABILITY][Layout.ABILITY], around[Layout.TREND][Layout.TREND]};
            for (int i = 0; i < block.ratings(); i++) {
                double eta = density.eta(block, i, mode.at().blocks[c], mode.at().border);
                cumulative.third(block.values[i], lower - eta, upper - eta);
                incidence.of(block, i);
                double[] spread = spread(layout, incidence, around, layout.size(block));
                double byA = spread[0] * cumulative.aaa + 2 * spread[1] * cumulative.aab + spread[2] * cumulative.abb;
                double byB = spread[0] * cumulative.aab + 2 * spread[1] * cumulative.abb + spread[2] * cumulative.bbb;
                incidence.addSlope(byA, byB, traces.blocks[c], layout.columns(c), traces.border);
            }
        }
        return traces;
    }

    /** Variance of A = τ₁ − η, covariance of A and B, variance of B = τ₂ − η. */
    private static double[] spread(Layout layout, Incidence incidence, double[][] around, int n) {
        double eta = 0;
        double[] withThresholds = new double[2];
        int last = around.length - 1;
        for (int i = 0; i < incidence.own.length + incidence.shared.length; i++) {
            double[] row = around[incidence.place(i, n)];
            double sum = 0;
            for (int j = 0; j < incidence.own.length + incidence.shared.length; j++) {
                sum += incidence.factor(j) * row[incidence.place(j, n)];
            }
            eta += incidence.factor(i) * sum;
            withThresholds[0] += incidence.factor(i) * row[last - 1];
            withThresholds[1] += incidence.factor(i) * row[last];
        }
        if (!layout.freeThresholds) {
            return new double[] {eta, eta, eta};
        }
        return new double[] {
            eta - 2 * withThresholds[0] + around[last - 1][last - 1],
            eta - withThresholds[0] - withThresholds[1] + around[last - 1][last],
            eta - 2 * withThresholds[1] + around[last][last]
        };
    }
}
