package io.fullcircle.measurement.model;

import java.util.Arrays;

/**
 * Gradient and negative Hessian H of the log-posterior at a point, decomposed. Given the border the candidates are independent: with G
 * the border's part of H, C a candidate's and E what mixes the two, S = G − Σ EᵀC⁻¹E is all that has to be decomposed as a whole.
 */
final class Curvature {

    /** The slope of the log-posterior. */
    final Unknowns slope;

    private final Density density;
    private final Layout layout;

    /** Per candidate U of C = UᵀU. */
    private final double[][] own;

    /** Per candidate U⁻ᵀE, a row for each of the candidate's unknowns, a column for each of the block's columns. */
    private final double[][] mixed;

    /** U of S = UᵀU. */
    private final double[] schur;

    private Covariance covariance;
    private final Cumulative cumulative = new Cumulative();
    private final Incidence incidence;

    Curvature(Density density, Unknowns at) {
        this.density = density;
        this.layout = density.layout;
        this.slope = at.blank();
        this.incidence = new Incidence(layout);
        int free = layout.free;
        int candidates = layout.blocks().size();
        own = new double[candidates][];
        mixed = new double[candidates][];
        schur = new double[free * free];
        for (int k = 0; k < free; k++) {
            schur[k * free + k] = density.borderPrecision[k];
            slope.border[k] = -density.borderPrecision[k] * at.border[k];
        }
        for (int c = 0; c < candidates; c++) {
            addBlock(c, at);
        }
        Cholesky.decompose(schur, free);
    }

    private void addBlock(int c, Unknowns at) {
        Block block = layout.blocks().get(c);
        int[] columns = layout.columns(c);
        int n = layout.size(block);
        int m = columns.length;
        double[] precisions = density.precisions(block);
        own[c] = new double[n * n];
        mixed[c] = new double[n * m];
        double[] shared = new double[m * m];
        for (int i = 0; i < n; i++) {
            own[c][i * n + i] = precisions[i];
            slope.blocks[c][i] = -precisions[i] * at.blocks[c][i];
        }
        double lower = at.border[layout.threshold()];
        double upper = at.border[layout.threshold() + 1];
        for (int i = 0; i < block.ratings(); i++) {
            double eta = density.eta(block, i, at.blocks[c], at.border);
            cumulative.at(block.values[i], lower - eta, upper - eta);
            incidence.of(block, i);
            incidence.addSlope(cumulative.gradientA, cumulative.gradientB, slope.blocks[c], columns, slope.border);
            addRating(n, m, own[c], mixed[c], shared);
        }
        Cholesky.decompose(own[c], n);
        Cholesky.forwardRows(own[c], n, mixed[c], m);
        eliminate(mixed[c], n, m, shared);
        scatter(shared, columns);
    }

    private void addRating(int n, int m, double[] c, double[] e, double[] g) {
        double byEta = cumulative.aa + 2 * cumulative.ab + cumulative.bb;
        for (int i = 0; i < incidence.own.length; i++) {
            int row = incidence.own[i];
            double weight = byEta * incidence.ownFactor[i];
            for (int j = 0; j < incidence.own.length; j++) {
                c[row * n + incidence.own[j]] += weight * incidence.ownFactor[j];
            }
            for (int j = 0; j < incidence.shared.length; j++) {
                e[row * m + incidence.shared[j]] += weight * incidence.sharedFactor[j];
            }
            if (layout.freeThresholds) {
                addThresholds(e, row * m, m, incidence.ownFactor[i]);
            }
        }
        for (int i = 0; i < incidence.shared.length; i++) {
            int row = incidence.shared[i];
            for (int j = 0; j < incidence.shared.length; j++) {
                g[row * m + incidence.shared[j]] += byEta * incidence.sharedFactor[i] * incidence.sharedFactor[j];
            }
            if (layout.freeThresholds) {
                addThresholds(g, row * m, m, incidence.sharedFactor[i]);
            }
        }
        if (layout.freeThresholds) {
            g[(m - 2) * m + m - 2] += cumulative.aa;
            g[(m - 2) * m + m - 1] += cumulative.ab;
            g[(m - 1) * m + m - 1] += cumulative.bb;
        }
    }

    /** What η and the thresholds have in common, in the last two columns of a row. */
    private void addThresholds(double[] matrix, int row, int m, double factor) {
        matrix[row + m - 2] -= (cumulative.aa + cumulative.ab) * factor;
        matrix[row + m - 1] -= (cumulative.bb + cumulative.ab) * factor;
    }

    /** Takes XᵀX off the upper triangle. */
    private static void eliminate(double[] x, int n, int m, double[] shared) {
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < m; a++) {
                double factor = x[i * m + a];
                for (int b = a; b < m; b++) {
                    shared[a * m + b] -= factor * x[i * m + b];
                }
            }
        }
    }

    private void scatter(double[] shared, int[] columns) {
        int m = columns.length;
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                schur[columns[a] * layout.free + columns[b]] += shared[a * m + b];
            }
        }
    }

    /** log |H|. */
    double logDeterminant() {
        double sum = Cholesky.logDeterminant(schur, layout.free);
        for (int c = 0; c < own.length; c++) {
            sum += Cholesky.logDeterminant(own[c], layout.size(layout.blocks().get(c)));
        }
        return sum;
    }

    /** H⁻¹ times the right side; 0 for what is not solved for. */
    Unknowns solve(Unknowns right) {
        Unknowns solution = right.blank();
        double[] border = Arrays.copyOf(right.border, layout.free);
        for (int c = 0; c < own.length; c++) {
            double[] z = right.blocks[c].clone();
            Cholesky.forward(own[c], z.length, z);
            int[] columns = layout.columns(c);
            for (int i = 0; i < z.length; i++) {
                for (int k = 0; k < columns.length; k++) {
                    border[columns[k]] -= mixed[c][i * columns.length + k] * z[i];
                }
            }
            System.arraycopy(z, 0, solution.blocks[c], 0, z.length);
        }
        Cholesky.forward(schur, layout.free, border);
        Cholesky.backward(schur, layout.free, border);
        System.arraycopy(border, 0, solution.border, 0, layout.free);
        for (int c = 0; c < own.length; c++) {
            double[] z = solution.blocks[c];
            int[] columns = layout.columns(c);
            for (int i = 0; i < z.length; i++) {
                for (int k = 0; k < columns.length; k++) {
                    z[i] -= mixed[c][i * columns.length + k] * border[columns[k]];
                }
            }
            Cholesky.backward(own[c], z.length, z);
        }
        return solution;
    }

    /** What the posterior's covariances are taken from; computed when it is first asked for. */
    Covariance covariance() {
        if (covariance == null) {
            covariance = new Covariance(layout, own, mixed, Cholesky.inverse(schur, layout.free));
        }
        return covariance;
    }
}
