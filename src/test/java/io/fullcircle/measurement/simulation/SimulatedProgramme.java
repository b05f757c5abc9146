package io.fullcircle.measurement.simulation;

import io.fullcircle.measurement.model.Rating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;

/**
 * Ratings drawn from the model, and the truth behind them: θ ~ N(0, 1), affinity 0.6, severity 0.7, difficulty 0.4, halo 0.4,
 * thresholds (−0.8, 1.6); two of the candidate's least covered principles of 16 in each interview; interviewers by the least load.
 */
public final class SimulatedProgramme {

    public static final int PRINCIPLES = 16;

    private static final int PER_INTERVIEW = 2;
    private static final double LOWER = -0.8;
    private static final double UPPER = 1.6;

    private final Scenario scenario;
    private final RandomGenerator random;
    private final double[] severity;
    private final double[] difficulty;
    private final double[] readiness;
    private final double[] meanSeverity;
    private final List<Rating> ratings = new ArrayList<>();

    public SimulatedProgramme(Scenario scenario, RandomGenerator random) {
        this.scenario = scenario;
        this.random = random;
        severity = normals(scenario.interviewers(), 0.7);
        difficulty = normals(PRINCIPLES, 0.4);
        readiness = new double[scenario.candidates()];
        meanSeverity = new double[scenario.candidates()];
        int[] load = new int[scenario.interviewers()];
        for (int c = 0; c < scenario.candidates(); c++) {
            interview(c, load);
        }
    }

    private void interview(int c, int[] load) {
        double ability = random.nextGaussian();
        double[] affinity = normals(PRINCIPLES, 0.6);
        double growth = scenario.growth() + scenario.growthSd() * random.nextGaussian();
        int[] heard = new int[PRINCIPLES];
        List<Integer> met = least(load, scenario.met());
        for (int s = 0; s < scenario.interviews(); s++) {
            int r = met.get(s % met.size());
            load[r]++;
            meanSeverity[c] += severity[r] / scenario.interviews();
            double halo = 0.4 * random.nextGaussian();
            double now = ability + growth * (s - scenario.interviews() + 1);
            for (int k : least(heard, PER_INTERVIEW)) {
                heard[k]++;
                double eta = now + affinity[k] + halo - severity[r] - difficulty[k];
                ratings.add(new Rating(candidate(c), interviewer(r), principle(k), s, draw(eta)));
            }
        }
        for (int k = 0; k < PRINCIPLES; k++) {
            readiness[c] += sigmoid(ability + affinity[k] - difficulty[k] - LOWER) / PRINCIPLES;
        }
    }

    private int draw(double eta) {
        double u = random.nextDouble();
        if (u < sigmoid(LOWER - eta)) {
            return Rating.BELOW;
        }
        return u < sigmoid(UPPER - eta) ? Rating.MEETS : Rating.RAISES;
    }

    /** The places of the smallest counts, ties broken by lot. */
    private List<Integer> least(int[] counts, int howMany) {
        double[] lot = new double[counts.length];
        for (int i = 0; i < lot.length; i++) {
            lot[i] = counts[i] + random.nextDouble();
        }
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> lot[i]))
                .limit(howMany)
                .toList();
    }

    private double[] normals(int n, double sd) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = sd * random.nextGaussian();
        }
        return values;
    }

    public List<Rating> ratings() {
        return ratings;
    }

    /** The true mean probability to meet the bar at the latest interview. */
    public double readiness(int candidate) {
        return readiness[candidate];
    }

    /** The mean true severity of the interviewers that the candidate met. */
    public double meanSeverity(int candidate) {
        return meanSeverity[candidate];
    }

    /** The true severity of an interviewer. */
    public double severity(int interviewer) {
        return severity[interviewer];
    }

    public static String candidate(int number) {
        return "C%05d".formatted(number);
    }

    public static String interviewer(int number) {
        return "I%04d".formatted(number);
    }

    public static String principle(int number) {
        return "LP%02d".formatted(number + 1);
    }

    public static List<String> principles() {
        return IntStream.range(0, PRINCIPLES)
                .mapToObj(SimulatedProgramme::principle)
                .toList();
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
