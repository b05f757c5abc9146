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

    /** The whole of A⁻¹, from U. */
    static double[] inverse(double[] upper, int n) {
        double[] inverse = new double[n * n];
        // Row j holds U⁻ᵀe_j first, which begins at j; then the product of the triangle with its own transpose.
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            for (int i = j; i < n; i++) {
                column[i] /= upper[i * n + i];
                double value = column[i];
                for (int p = i + 1; p < n; p++) {
                    column[p] -= value * upper[i * n + p];
                }
            }
            System.arraycopy(column, j, inverse, j * n + j, n - j);
        }
        multiplyByTranspose(inverse, n);
        return inverse;
    }

    /** Turns the upper triangle T into the whole of T·Tᵀ. */
    private static void multiplyByTranspose(double[] triangle, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double sum = dot(triangle, i * n, j * n, j, n);
                triangle[i * n + j] = sum;
            }
            for (int j = 0; j < i; j++) {
                triangle[i * n + j] = triangle[j * n + i];
            }
        }
    }

    /** Four sums side by side, for the processor waits for each addition. */
    private static double dot(double[] values, int left, int right, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int p = from;
        for (; p + 3 < to; p += 4) {
            a += values[left + p] * values[right + p];
            b += values[left + p + 1] * values[right + p + 1];
            c += values[left + p + 2] * values[right + p + 2];
            d += values[left + p + 3] * values[right + p + 3];
        }
        for (; p < to; p++) {
            a += values[left + p] * values[right + p];
        }
        return a + b + c + d;
    }
}
