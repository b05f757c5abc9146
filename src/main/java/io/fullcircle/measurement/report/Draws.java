package io.fullcircle.measurement.report;

import io.fullcircle.measurement.model.Logits;
import java.util.Arrays;
import org.hipparchus.random.Well19937c;

/**
 * Draws of readiness from the joint posterior: each normal vector is used with both signs, which takes the linear part of the error
 * off the mean. The seed is fixed and the same for everybody, so that a candidate's figures do not depend on who else is in the
 * programme.
 */
final class Draws {

    private static final int SEED = 70_080_020;

    /** One vector after the other, as long as the longest list of principles asked for so far. */
    private double[] normals = new double[0];

    private final int pairs;

    /** @param draws an even number; an odd one is rounded up */
    Draws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("The number of draws is 1 or more, not " + draws);
        }
        pairs = (draws + 1) / 2;
    }

    /** Means of σ over the principles, ascending. */
    double[] readiness(Logits logits) {
        int n = logits.means().length;
        double[] normal = normals(n);
        double[][] root = root(logits.covariance());
        double[] drawn = new double[2 * pairs];
        for (int pair = 0; pair < pairs; pair++) {
            double up = 0;
            double down = 0;
            for (int k = 0; k < n; k++) {
                double off = 0;
                for (int j = 0; j <= k; j++) {
                    off += root[k][j] * normal[j * pairs + pair];
                }
                up += sigmoid(logits.means()[k] + off);
                down += sigmoid(logits.means()[k] - off);
            }
            drawn[2 * pair] = up / n;
            drawn[2 * pair + 1] = down / n;
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** Per dimension a normal for each pair; the first dimensions stay the same when more are asked for. */
    private double[] normals(int dimensions) {
        if (normals.length < dimensions * pairs) {
            Well19937c random = new Well19937c(SEED);
            normals = new double[dimensions * pairs];
            for (int i = 0; i < normals.length; i++) {
                normals[i] = random.nextGaussian();
            }
        }
        return normals;
    }

    /** The lower Cholesky factor; what rounding makes of no variance at all is 0. */
    private static double[][] root(double[][] covariance) {
        int n = covariance.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    root[i][i] = rest > 1e-12 * covariance[i][i] ? Math.sqrt(rest) : 0;
                } else {
                    root[i][j] = root[j][j] > 0 ? rest / root[j][j] : 0;
                }
            }
        }
        return root;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
