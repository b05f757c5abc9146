package io.fullcircle.measurement.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void itAgreesWithHipparchusAtEverySize() {
        for (int n = 1; n <= 13; n++) {
            RealMatrix matrix = positiveDefinite(n);
            CholeskyDecomposition other = new CholeskyDecomposition(matrix);
            double[] upper = flat(matrix);
            Cholesky.decompose(upper, n);
            for (int i = 0; i < n; i++) {
                for (int j = i; j < n; j++) {
                    assertEquals(other.getLT().getEntry(i, j), upper[i * n + j], 1e-12);
                }
            }
            assertEquals(Math.log(other.getDeterminant()), Cholesky.logDeterminant(upper, n), 1e-11);
            assertArrayEquals(flat(other.getSolver().getInverse()), Cholesky.inverse(upper, n), 1e-10);
            double[] x = new Random(n).doubles(n).toArray();
            double[] solved = x.clone();
            Cholesky.forward(upper, n, solved);
            double[] rows = x.clone();
            Cholesky.forwardRows(upper, n, rows, 1);
            assertArrayEquals(solved, rows, 1e-14);
            Cholesky.backward(upper, n, solved);
            assertArrayEquals(x, matrix.operate(solved), 1e-10);
        }
    }

    @Test
    void whatIsNotPositiveDefiniteIsRefused() {
        assertThrows(ArithmeticException.class, () -> Cholesky.decompose(new double[] {1, 2, 2, 1}, 2));
        assertThrows(ArithmeticException.class, () -> Cholesky.decompose(new double[] {Double.NaN}, 1));
    }

    private static RealMatrix positiveDefinite(int n) {
        RealMatrix root = MatrixUtils.createRealMatrix(n, n);
        Well19937c random = new Well19937c(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                root.setEntry(i, j, random.nextGaussian());
            }
        }
        return root.multiplyTransposed(root).add(MatrixUtils.createRealIdentityMatrix(n));
    }

    private static double[] flat(RealMatrix matrix) {
        int n = matrix.getRowDimension();
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix.getRow(i), 0, flat, i * n, n);
        }
        return flat;
    }
}
