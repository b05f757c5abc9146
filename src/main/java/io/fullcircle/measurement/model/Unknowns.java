package io.fullcircle.measurement.model;

/** Values of everything that is estimated, in the places of a {@link Layout}. */
final class Unknowns {

    final double[] border;
    final double[][] blocks;

    private Unknowns(double[] border, double[][] blocks) {
        this.border = border;
        this.blocks = blocks;
    }

    /** Everybody average, the thresholds where they usually are. */
    static Unknowns start(Layout layout) {
        double[] border = new double[layout.border];
        border[layout.threshold()] = Layout.USUAL_THRESHOLDS[0];
        border[layout.threshold() + 1] = Layout.USUAL_THRESHOLDS[1];
        double[][] blocks = layout.blocks().stream()
                .map(block -> new double[layout.size(block)])
                .toArray(double[][]::new);
        return new Unknowns(border, blocks);
    }

    /** This plus a share of a step; what is not solved for stays. */
    Unknowns plus(double share, Unknowns step) {
        double[][] moved = new double[blocks.length][];
        for (int c = 0; c < blocks.length; c++) {
            moved[c] = plus(blocks[c], share, step.blocks[c]);
        }
        return new Unknowns(plus(border, share, step.border), moved);
    }

    /** Zero everywhere, of the same shape. */
    Unknowns blank() {
        double[][] zero = new double[blocks.length][];
        for (int c = 0; c < blocks.length; c++) {
            zero[c] = new double[blocks[c].length];
        }
        return new Unknowns(new double[border.length], zero);
    }

    /** The largest value without its sign. */
    double largest() {
        double largest = largest(border);
        for (double[] block : blocks) {
            largest = Math.max(largest, largest(block));
        }
        return largest;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[] plus(double[] values, double share, double[] step) {
        double[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * step[i];
        }
        return sum;
    }
}
