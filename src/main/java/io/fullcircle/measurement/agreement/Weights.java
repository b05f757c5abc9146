package io.fullcircle.measurement.agreement;

/** How bad it is that two ratings differ, per pair of categories: 0 for the same. */
public final class Weights {

    private Weights() {}

    /** 1 for any difference. */
    public static double[][] nominal(double[] categories) {
        return power(categories, 0);
    }

    /** Proportional to the difference. */
    public static double[][] linear(double[] categories) {
        return power(categories, 1);
    }

    /** Proportional to the square of the difference. */
    public static double[][] quadratic(double[] categories) {
        return power(categories, 2);
    }

    private static double[][] power(double[] categories, int exponent) {
        int n = categories.length;
        double range = n < 2 ? 1 : categories[n - 1] - categories[0];
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = i == j ? 0 : Math.pow(Math.abs(categories[i] - categories[j]) / range, exponent);
            }
        }
        return weights;
    }
}
