package io.fullcircle.measurement.simulation;

import io.fullcircle.measurement.report.Readiness;
import java.util.ArrayList;
import java.util.List;

/** What one way of estimating readiness got right and wrong, over all repetitions of a case. */
public final class Tally {

    private int candidates;
    private double squares;
    private int wrong;
    private int decided;
    private int wrongAmongDecided;
    private int covered;
    private final List<Double> gaps = new ArrayList<>();

    void add(double estimate, double truth) {
        candidates++;
        squares += (estimate - truth) * (estimate - truth);
        wrong += estimate >= Readiness.BAR == truth >= Readiness.BAR ? 0 : 1;
    }

    void add(Readiness readiness, double truth) {
        add(readiness.mean(), truth);
        covered += truth >= readiness.low() && truth <= readiness.high() ? 1 : 0;
        switch (Readiness.lean(readiness.probabilityReady())) {
            case READY -> decide(truth >= Readiness.BAR);
            case NOT_YET -> decide(truth < Readiness.BAR);
            default -> {}
        }
    }

    private void decide(boolean right) {
        decided++;
        wrongAmongDecided += right ? 0 : 1;
    }

    void addGap(double gap) {
        gaps.add(gap);
    }

    void add(Tally other) {
        candidates += other.candidates;
        squares += other.squares;
        wrong += other.wrong;
        decided += other.decided;
        wrongAmongDecided += other.wrongAmongDecided;
        covered += other.covered;
        gaps.addAll(other.gaps);
    }

    /** Root of the mean squared error of readiness. */
    public double rmse() {
        return Math.sqrt(squares / candidates);
    }

    /** Share of candidates whose estimate and truth lie on different sides of the bar. */
    public double wrong() {
        return (double) wrong / candidates;
    }

    /** Mean error among those with the sternest interviewers less that among those with the mildest. */
    public double panelGap() {
        return gaps.stream().mapToDouble(gap -> gap).average().orElse(0);
    }

    /** Share of candidates who are told READY or NOT YET. */
    public double decided() {
        return (double) decided / candidates;
    }

    /** Share of those who are told something wrong. */
    public double wrongAmongDecided() {
        return (double) wrongAmongDecided / Math.max(1, decided);
    }

    /** Share of candidates whose truth lies in the 80 % interval. */
    public double coverage() {
        return (double) covered / candidates;
    }
}
