package io.fullcircle.measurement.model;

/**
 * The mode of the posterior, found by Newton's method with step halving.
 *
 * @param curvature at the mode
 * @param logDensity at the mode, up to the constant of {@link Density}
 * @param steps how many it took
 */
record Mode(Density density, Unknowns at, Curvature curvature, double logDensity, int steps) {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 40;

    /** A step shorter than this, in logits, is the last: the next would be its square. */
    private static final double CLOSE = 1e-7;

    /**
     * @param start anywhere the thresholds ascend
     * @throws ArithmeticException when no mode is found; the density is log-concave, so that means a defect
     */
    static Mode find(Density density, Unknowns start) {
        Unknowns at = start;
        double value = density.logAt(at);
        for (int step = 1; step <= MOST_STEPS; step++) {
            Curvature curvature = new Curvature(density, at);
            Unknowns direction = curvature.solve(curvature.slope);
            double length = direction.largest();
            Unknowns next = at.plus(1, direction);
            double nextValue = density.logAt(next);
            if (length < CLOSE) {
                return new Mode(density, next, curvature, nextValue, step);
            }
            double share = 1;
            // Rounding may take a hair off the very top.
            for (int i = 0; i < MOST_HALVINGS && !(nextValue >= value - 1e-10 * Math.abs(value)); i++) {
                share /= 2;
                next = at.plus(share, direction);
                nextValue = density.logAt(next);
            }
            at = next;
            value = nextValue;
        }
        throw new ArithmeticException("No mode after " + MOST_STEPS + " steps");
    }
}
