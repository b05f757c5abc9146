package io.fullcircle.measurement.model;

import java.util.Arrays;

/**
 * Cholesky's decomposition A = UᵀU of a dense, positive definite matrix, in place: row after row in one array, upper triangle; what
 * stands below the diagonal is neither read nor written.
 *
 * <p>Hipparchus has the same decomposition. This one exists because a fit decomposes thousands of small matrices in each step, where
 * the copies of {@code RealMatrix} cost more than the arithmetic, and one of some 1,500 rows, where taking four rows at once
 * is kinder to the cache. The tests hold it to the other.
 */
final class Cholesky {

    /** So many rows are taken off the rest in one go. */
    private static final int BLOCK = 4;

    private Cholesky() {}

    /**
     * Replaces the upper triangle of the n×n matrix by U.
     *
     * @throws ArithmeticException when the matrix is not positive definite
     */
    static void decompose(double[] matrix, int n) {
        for (int first = 0; first < n; first += BLOCK) {
            int end = Math.min(n, first + BLOCK);
            for (int i = first; i < end; i++) {
                pivot(matrix, n, i);
                for (int row = i + 1; row < end; row++) {
                    subtract(matrix, row * n, matrix[i * n + row], i * n, row, n);
                }
            }
            // Where the block is not whole, no row is left.
            for (int row = end; row < n; row++) {
                subtractBlock(matrix, n, first, row);
            }
        }
    }

    private static void pivot(double[] matrix, int n, int i) {
        double square = matrix[i * n + i];
        if (!(square > 0)) {
            throw new ArithmeticException("Not positive definite: " + square + " in row " + i + " of " + n);
        }
        double root = Math.sqrt(square);
        for (int p = i; p < n; p++) {
            matrix[i * n + p] /= root;
        }
    }

    private static void subtract(double[] matrix, int target, double factor, int source, int from, int to) {
        for (int p = from; p < to; p++) {
            matrix[target + p] -= factor * matrix[source + p];
        }
    }

    private static void subtractBlock(double[] matrix, int n, int first, int row) {
        int a = first * n;
        int b = a + n;
        int c = b + n;
        int d = c + n;
        double fa = matrix[a + row];
        double fb = matrix[b + row];
        double fc = matrix[c + row];
        double fd = matrix[d + row];
        int target = row * n;
        for (int p = row; p < n; p++) {
            matrix[target + p] -= fa * matrix[a + p] + fb * matrix[b + p] + fc * matrix[c + p] + fd * matrix[d + p];
        }
    }

    /** log |A|, from U. */
    static double logDeterminant(double[] upper, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(upper[i * n + i]);
        }
        return 2 * sum;
    }

    /** Replaces x by U⁻ᵀx. */
    static void forward(double[] upper, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            x[i] /= upper[i * n + i];
            double value = x[i];
            if (value != 0) {
                for (int p = i + 1; p < n; p++) {
                    x[p] -= value * upper[i * n + p];
                }
            }
        }
    }

    /** Replaces x by U⁻¹x. */
    static void backward(double[] upper, int n, double[] x) {
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int p = i + 1; p < n; p++) {
                sum -= upper[i * n + p] * x[p];
            }
            x[i] = sum / upper[i * n + i];
        }
    }

    /** Replaces the n×m matrix, row after row, by U⁻ᵀ times it. */
    static void forwardRows(double[] upper, int n, double[] rows, int m) {
        for (int i = 0; i < n; i++) {
            double root = upper[i * n + i];
            for (int k = 0; k < m; k++) {
                rows[i * m + k] /= root;
            }
            for (int below = i + 1; below < n; below++) {
                double factor = upper[i * n + below];
                if (factor != 0) {
                    for (int k = 0; k < m; k++) {
                        rows[below * m + k] -= factor * rows[i * m + k];
                    }
                }
            }
        }
    }

    /** The whole of A⁻¹ = U⁻¹U⁻ᵀ, from U. Rows are arrays of their own here, for only then the compiler takes several places at once. */
    static double[] inverse(double[] upper, int n) {
        double[][] inverse = inverseOfTriangle(upper, n);
        double[][] transposed = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int p = i; p < n; p++) {
                transposed[p][i] = inverse[i][p];
            }
        }
        double[] whole = new double[n * n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(row, 0);
            addRows(row, 1, inverse[i], transposed, i, n, i);
            for (int j = i; j < n; j++) {
                whole[i * n + j] = row[j];
                whole[j * n + i] = row[j];
            }
        }
        return whole;
    }

    private static double[][] inverseOfTriangle(double[] upper, int n) {
        double[][] inverse = new double[n][n];
        double[] factors = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            System.arraycopy(upper, i * n, factors, 0, n);
            addRows(inverse[i], -1, factors, inverse, i + 1, n, i + 1);
            inverse[i][i] = 1;
            for (int p = i; p < n; p++) {
                inverse[i][p] /= factors[i];
            }
        }
        return inverse;
    }

    /** Adds rows, each with its factor and the sign, to a target, from a column on; four at once, to read and write the target less often. */
    private static void addRows(
            double[] target, double sign, double[] factors, double[][] rows, int first, int end, int column) {
        int k = first;
        for (; k + BLOCK <= end; k += BLOCK) {
            addFour(target, sign, factors, rows, k, column);
        }
        for (; k < end; k++) {
            double factor = sign * factors[k];
            double[] row = rows[k];
            for (int p = column; p < target.length; p++) {
                target[p] += factor * row[p];
            }
        }
    }

    private static void addFour(double[] target, double sign, double[] factors, double[][] rows, int k, int column) {
        double fa = sign * factors[k];
        double fb = sign * factors[k + 1];
        double fc = sign * factors[k + 2];
        double fd = sign * factors[k + 3];
        double[] a = rows[k];
        double[] b = rows[k + 1];
        double[] c = rows[k + 2];
        double[] d = rows[k + 3];
        for (int p = column; p < target.length; p++) {
            target[p] += fa * a[p] + fb * b[p] + fc * c[p] + fd * d[p];
        }
    }
}
