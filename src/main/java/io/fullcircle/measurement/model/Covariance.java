package io.fullcircle.measurement.model;

import java.util.Arrays;

/**
 * The Laplace covariance H⁻¹ of all unknowns, never written out: Var(v) = S⁻¹, Var(u) = C⁻¹ + C⁻¹E S⁻¹EᵀC⁻¹, Cov(u, v) = −C⁻¹E S⁻¹.
 */
final class Covariance {

    private final Layout layout;
    private final double[][] own;
    private final double[][] mixed;
    private final double[] border;

    /**
     * @param own per candidate U of C = UᵀU
     * @param mixed per candidate U⁻ᵀE
     * @param border the whole of S⁻¹
     */
    Covariance(Layout layout, double[][] own, double[][] mixed, double[] border) {
        this.layout = layout;
        this.own = own;
        this.mixed = mixed;
        this.border = border;
    }

    /** Of two shared unknowns; 0 for a threshold that is not estimated. */
    double ofBorder(int a, int b) {
        return a < layout.free && b < layout.free ? border[a * layout.free + b] : 0;
    }

    /**
     * A linear combination of unknowns, of one candidate or none, made ready for covariances with others.
     *
     * @param whitened U⁻ᵀ times the candidate's part
     * @param at the shared unknowns that it touches, directly or by way of the candidate's
     * @param weights their weights w = b − EᵀC⁻¹a
     */
    record Combination(double[] whitened, int[] at, double[] weights) {}

    /**
     * @param candidate whose unknowns the first part is about
     * @param first the factors of that candidate's unknowns
     * @param extra shared unknowns with a factor besides
     */
    Combination combine(int candidate, double[] first, int[] extra, double[] factors) {
        int[] columns = layout.columns(candidate);
        int m = columns.length;
        double[] whitened = first.clone();
        Cholesky.forward(own[candidate], whitened.length, whitened);
        int[] at = Arrays.copyOf(columns, m + extra.length);
        double[] weights = new double[at.length];
        for (int i = 0; i < whitened.length; i++) {
            double value = whitened[i];
            for (int k = 0; k < m; k++) {
                weights[k] -= mixed[candidate][i * m + k] * value;
            }
        }
        for (int k = 0; k < extra.length; k++) {
            // What is not solved for is known, and varies with nothing.
            boolean solved = extra[k] < layout.free;
            at[m + k] = solved ? extra[k] : 0;
            weights[m + k] = solved ? factors[k] : 0;
        }
        return new Combination(whitened, at, weights);
    }

    /** The covariance of two combinations of the same candidate. */
    double of(Combination left, Combination right) {
        double sum = 0;
        for (int i = 0; i < left.whitened.length; i++) {
            sum += left.whitened[i] * right.whitened[i];
        }
        for (int a = 0; a < left.at.length; a++) {
            double weight = left.weights[a];
            if (weight != 0) {
                int row = left.at[a] * layout.free;
                double inner = 0;
                for (int b = 0; b < right.at.length; b++) {
                    inner += border[row + right.at[b]] * right.weights[b];
                }
                sum += weight * inner;
            }
        }
        return sum;
    }

    /**
     * Of all unknowns of a candidate and, behind them, the shared ones that the candidate's block touches: cheaper than one combination
     * after the other when many are needed.
     */
    double[][] around(int candidate) {
        int[] columns = layout.columns(candidate);
        int n = layout.size(layout.blocks().get(candidate));
        int m = columns.length;
        double[][] around = new double[n + m][n + m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                around[n + a][n + b] = border[columns[a] * layout.free + columns[b]];
            }
        }
        // Row i of C⁻¹, and of C⁻¹E.
        for (int i = 0; i < n; i++) {
            double[] row = new double[n];
            row[i] = 1;
            Cholesky.forward(own[candidate], n, row);
            for (int b = 0; b < m; b++) {
                double lever = 0;
                for (int j = 0; j < n; j++) {
                    lever += row[j] * mixed[candidate][j * m + b];
                }
                for (int a = 0; a < m; a++) {
                    around[i][n + a] -= lever * around[n + b][n + a];
                }
            }
            Cholesky.backward(own[candidate], n, row);
            System.arraycopy(row, 0, around[i], 0, n);
        }
        addLevers(around, candidate, n, m);
        return around;
    }

    /** Var(u) = C⁻¹ − Cov(u, v)·EᵀC⁻¹, by one more column of C⁻¹E at a time; and the lower triangle. */
    private void addLevers(double[][] around, int candidate, int n, int m) {
        double[] lever = new double[n];
        for (int b = 0; b < m; b++) {
            for (int j = 0; j < n; j++) {
                lever[j] = mixed[candidate][j * m + b];
            }
            Cholesky.backward(own[candidate], n, lever);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    around[i][j] -= around[i][n + b] * lever[j];
                }
                around[n + b][i] = around[i][n + b];
            }
        }
    }

    /** The variance of one unknown of a candidate. */
    double ofOwn(int candidate, int unknown) {
        double[] unit = new double[layout.size(layout.blocks().get(candidate))];
        unit[unknown] = 1;
        Combination combination = combine(candidate, unit, new int[0], new double[0]);
        return of(combination, combination);
    }
}
