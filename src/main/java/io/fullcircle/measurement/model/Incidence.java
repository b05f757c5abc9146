package io.fullcircle.measurement.model;

/**
 * How the linear predictor of one rating depends on the unknowns: a few places within the candidate's own and within the columns that
 * the block touches, with a factor each. Used for one rating after the other.
 */
final class Incidence {

    final int[] own;
    final double[] ownFactor;
    final int[] shared;
    final double[] sharedFactor;

    private final Layout layout;

    Incidence(Layout layout) {
        this.layout = layout;
        own = new int[layout.trend ? 4 : 3];
        ownFactor = new double[own.length];
        shared = new int[layout.trend ? 3 : 2];
        sharedFactor = new double[shared.length];
    }

    void of(Block block, int rating) {
        int people = block.interviewers.length;
        own[0] = Layout.ABILITY;
        own[1] = layout.halo() + block.interview[rating];
        own[2] = layout.affinity(block) + block.principle[rating];
        ownFactor[0] = 1;
        ownFactor[1] = 1;
        ownFactor[2] = 1;
        shared[0] = block.interviewer[rating];
        shared[1] = people + block.principle[rating];
        sharedFactor[0] = -1;
        sharedFactor[1] = -1;
        if (layout.trend) {
            own[3] = Layout.TREND;
            ownFactor[3] = block.time[rating];
            shared[2] = people + block.principles.length;
            sharedFactor[2] = block.time[rating];
        }
    }

    /** The place of a factor among the candidate's unknowns, of which there are n, and the block's columns behind them. */
    int place(int factor, int n) {
        return factor < own.length ? own[factor] : n + shared[factor - own.length];
    }

    /** A factor: first those of the candidate's unknowns, then those of the shared ones. */
    double factor(int factor) {
        return factor < own.length ? ownFactor[factor] : sharedFactor[factor - own.length];
    }

    /** Adds the derivatives of a function of one rating, given those by A = τ₁ − η and B = τ₂ − η. */
    void addSlope(double byA, double byB, double[] ownSlope, int[] columns, double[] borderSlope) {
        double byEta = -(byA + byB);
        for (int i = 0; i < own.length; i++) {
            ownSlope[own[i]] += byEta * ownFactor[i];
        }
        for (int i = 0; i < shared.length; i++) {
            borderSlope[columns[shared[i]]] += byEta * sharedFactor[i];
        }
        if (layout.freeThresholds) {
            borderSlope[layout.threshold()] += byA;
            borderSlope[layout.threshold() + 1] += byB;
        }
    }
}
