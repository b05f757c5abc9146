package io.fullcircle.measurement.model;

import java.util.List;

/**
 * Where each unknown stands. A candidate's own are, in this order: ability, trend (if there is one), halo per interview, affinity
 * per rated principle. Those that candidates share, the border: severities, difficulties, the cohort's trend (if there is
 * one), the two thresholds. Thresholds that are not estimated stand last and outside of what is solved.
 */
final class Layout {

    /** Where the thresholds stand while they cannot be estimated. */
    static final double[] USUAL_THRESHOLDS = {-0.8, 1.6};

    static final int ABILITY = 0;
    static final int TREND = 1;

    final Design design;
    final boolean trend;
    final boolean freeThresholds;

    /** How many shared unknowns there are, the thresholds among them. */
    final int border;

    /** How many of them are solved for. */
    final int free;

    private final int[][] columns;

    Layout(Design design, boolean trend) {
        this.design = design;
        this.trend = trend;
        this.freeThresholds = design.teachesThresholds();
        this.border = design.interviewers.size() + design.principles.size() + (trend ? 1 : 0) + 2;
        this.free = freeThresholds ? border : border - 2;
        this.columns = design.blocks.stream().map(this::columns).toArray(int[][]::new);
    }

    List<Block> blocks() {
        return design.blocks;
    }

    int difficulty(int principle) {
        return design.interviewers.size() + principle;
    }

    /** Where the cohort's trend stands, if there is one. */
    int cohortTrend() {
        return border - 3;
    }

    /** Where the lower threshold stands; the upper follows. */
    int threshold() {
        return border - 2;
    }

    int halo() {
        return trend ? 2 : 1;
    }

    int affinity(Block block) {
        return halo() + block.interviews;
    }

    int size(Block block) {
        return affinity(block) + block.principles.length;
    }

    /**
     * Which of the shared unknowns a block touches, ascending: its interviewers, its principles, the cohort's trend, the thresholds.
     * Those at the end are solved for in every block or in none.
     */
    int[] columns(int block) {
        return columns[block];
    }

    private int[] columns(Block block) {
        int people = block.interviewers.length;
        int things = block.principles.length;
        int common = free - design.interviewers.size() - design.principles.size();
        int[] at = new int[people + things + common];
        System.arraycopy(block.interviewers, 0, at, 0, people);
        for (int k = 0; k < things; k++) {
            at[people + k] = difficulty(block.principles[k]);
        }
        for (int k = 0; k < common; k++) {
            at[people + things + k] = free - common + k;
        }
        return at;
    }
}
