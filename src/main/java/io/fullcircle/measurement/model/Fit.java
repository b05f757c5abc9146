package io.fullcircle.measurement.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/** A fitted programme: estimates in logits. Labels that the ratings do not hold are refused with an IllegalArgumentException. */
public final class Fit {

    private final Mode mode;
    private final Layout layout;
    private final Covariance covariance;
    private final double score;

    /** @param score the logarithm of the evidence and, where they were looked for, of the prior of the standard deviations */
    Fit(Mode mode, double score) {
        this.mode = mode;
        this.score = score;
        this.layout = mode.density().layout;
        this.covariance = mode.curvature().covariance();
    }

    /** In natural order, as the interviewers and the principles are. */
    public List<String> candidates() {
        return layout.design.candidates;
    }

    public List<String> interviewers() {
        return layout.design.interviewers;
    }

    public List<String> principles() {
        return layout.design.principles;
    }

    /** The lower threshold, between BELOW and MEETS. */
    public double lowerThreshold() {
        return mode.at().border[layout.threshold()];
    }

    /** The upper threshold, between MEETS and RAISES. */
    public double upperThreshold() {
        return mode.at().border[layout.threshold() + 1];
    }

    /** False when the thresholds are the usual ones, for want of ratings. */
    public boolean thresholdsEstimated() {
        return layout.freeThresholds;
    }

    /** The standard deviations under which the programme is fitted. */
    public Priors sds() {
        return mode.density().priors;
    }

    /** True when abilities may change from interview to interview. */
    public boolean hasTrend() {
        return layout.trend;
    }

    /** What the cohort gains from one interview to the next; 0 without a trend. */
    public Estimate cohortTrend() {
        return layout.trend ? border(layout.cohortTrend()) : new Estimate(0, 0);
    }

    /** How much harder than the pool an interviewer rates. */
    public Estimate severity(String interviewer) {
        return border(place(interviewers(), interviewer));
    }

    /** How much harder than the others a principle is. */
    public Estimate difficulty(String principle) {
        return border(layout.difficulty(place(principles(), principle)));
    }

    /** A candidate's ability at the latest interview. */
    public Estimate ability(String candidate) {
        return own(candidate, Layout.ABILITY);
    }

    /** A candidate's own gain per interview beside the cohort's; 0 without a trend. */
    public Estimate trend(String candidate) {
        return layout.trend ? own(candidate, Layout.TREND) : new Estimate(0, 0);
    }

    /** How much a candidate's ability for one principle stands out; the prior where it was not rated. */
    public Estimate affinity(String candidate, String principle) {
        int c = place(candidates(), candidate);
        int at = affinityPlace(c, principle);
        return at < 0 ? new Estimate(0, sds().affinity()) : own(candidate, at);
    }

    /** The covariance of the severities of two interviewers. */
    public double severityCovariance(String one, String other) {
        return covariance.ofBorder(place(interviewers(), one), place(interviewers(), other));
    }

    /** Laplace's approximation of the logarithm of the evidence, the thresholds integrated flat. */
    public double logEvidence() {
        return Evidence.value(mode);
    }

    /** How far above the lower threshold, MEETS, a candidate stands on these principles; any of them may be unrated. */
    public Logits aboveMeets(String candidate, List<String> principles) {
        return logits(candidate, principles, layout.threshold());
    }

    /** The same above the upper threshold, RAISES. */
    public Logits aboveRaises(String candidate, List<String> principles) {
        return logits(candidate, principles, layout.threshold() + 1);
    }

    /** What the model expected of every rating, in an order of its own. */
    public List<Expectation> expectations() {
        return new Expectations(mode).all();
    }

    /** The same interviews rated once more by the fitted model, with new affinities and halos. */
    public List<Rating> draw(RandomGenerator random) {
        return new Expectations(mode).draw(random);
    }

    private Logits logits(String candidate, List<String> principles, int threshold) {
        int c = place(candidates(), candidate);
        int n = principles.size();
        double[] own = mode.at().blocks[c];
        double[] means = new double[n];
        Covariance.Combination[] combinations = new Covariance.Combination[n];
        double[] apart = new double[n];
        for (int k = 0; k < n; k++) {
            double[] first = new double[own.length];
            first[Layout.ABILITY] = 1;
            int affinity = affinityPlace(c, principles.get(k));
            int principle = Collections.binarySearch(principles(), principles.get(k));
            means[k] = own[Layout.ABILITY] - mode.at().border[threshold];
            if (affinity >= 0) {
                first[affinity] = 1;
                means[k] += own[affinity];
            } else {
                apart[k] += sds().affinity() * sds().affinity();
            }
            if (principle >= 0) {
                means[k] -= mode.at().border[layout.difficulty(principle)];
            } else {
                apart[k] += sds().difficulty() * sds().difficulty();
            }
            int[] shared = principle >= 0 ? new int[] {threshold, layout.difficulty(principle)} : new int[] {threshold};
            combinations[k] = covariance.combine(c, first, shared, new double[] {-1, -1});
        }
        return new Logits(means, covariances(combinations, apart));
    }

    private double[][] covariances(Covariance.Combination[] combinations, double[] apart) {
        int n = combinations.length;
        double[][] covariances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                covariances[i][j] = covariance.of(combinations[i], combinations[j]);
                covariances[j][i] = covariances[i][j];
            }
            covariances[i][i] += apart[i];
        }
        return covariances;
    }

    /** −1 where the candidate was not rated on the principle. */
    private int affinityPlace(int candidate, String principle) {
        int number = Collections.binarySearch(principles(), principle);
        Block block = layout.blocks().get(candidate);
        int local = number < 0 ? -1 : Arrays.binarySearch(block.principles, number);
        return local < 0 ? -1 : layout.affinity(block) + local;
    }

    private Estimate border(int at) {
        return new Estimate(mode.at().border[at], Math.sqrt(covariance.ofBorder(at, at)));
    }

    private Estimate own(String candidate, int unknown) {
        int c = place(candidates(), candidate);
        return new Estimate(mode.at().blocks[c][unknown], Math.sqrt(covariance.ofOwn(c, unknown)));
    }

    private static int place(List<String> labels, String label) {
        int at = Collections.binarySearch(labels, label);
        if (at < 0) {
            throw new IllegalArgumentException("No rating is about " + label);
        }
        return at;
    }

    double score() {
        return score;
    }

    Mode mode() {
        return mode;
    }
}
