package io.fullcircle.measurement.report;

import io.fullcircle.measurement.model.AveragedFit;
import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.Logits;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.network.Connections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Turns a fit into what a report says of each candidate. */
public final class Reporter {

    /** How many draws of the posterior readiness is taken from, unless another number is asked for. */
    public static final int DRAWS = 1_000;

    /** The 90 % quantile of the standard normal. */
    private static final double NINETY = 1.2816;

    private static final int INTERVIEWS = 3;
    private static final int INTERVIEWERS = 3;
    private static final int PRINCIPLES = 5;
    private static final double WIDTH = 0.35;

    private final AveragedFit averaged;
    private final Fit fit;
    private final Connections connections;
    private final Draws draws;
    private final Map<String, List<Rating>> byCandidate = new HashMap<>();

    /**
     * Abilities and principles are those of the fit; readiness is averaged over it and, where there is one, the fit without a trend.
     *
     * @param ratings those that were fitted
     * @param draws of each posterior, at least 1
     */
    public Reporter(AveragedFit averaged, Collection<Rating> ratings, int draws) {
        this.averaged = averaged;
        this.fit = averaged.fit();
        this.connections = new Connections(ratings);
        this.draws = new Draws(draws);
        for (Rating rating : ratings) {
            byCandidate
                    .computeIfAbsent(rating.candidate(), key -> new ArrayList<>())
                    .add(rating);
        }
    }

    /**
     * @param counting the principles that count for the candidate's job family, rated or not; at least one
     * @throws IllegalArgumentException for a candidate without ratings
     */
    public CandidateEstimate of(String candidate, Set<String> counting) {
        if (counting.isEmpty()) {
            throw new IllegalArgumentException("Readiness is a mean over one principle at least");
        }
        List<Rating> ratings = byCandidate.getOrDefault(candidate, List.of());
        Set<String> shown = new TreeSet<>(counting);
        ratings.forEach(rating -> shown.add(rating.principle()));
        return new CandidateEstimate(
                fit.ability(candidate),
                principles(candidate, List.copyOf(shown), ratings),
                readiness(candidate, counting, ratings));
    }

    private Map<String, PrincipleEstimate> principles(String candidate, List<String> shown, List<Rating> ratings) {
        Logits meets = fit.aboveMeets(candidate, shown);
        Logits raises = fit.aboveRaises(candidate, shown);
        Map<String, PrincipleEstimate> estimates = new TreeMap<>();
        for (int k = 0; k < shown.size(); k++) {
            String principle = shown.get(k);
            List<Rating> own = ratings.stream()
                    .filter(rating -> rating.principle().equals(principle))
                    .toList();
            double logit = meets.means()[k];
            double se = Math.sqrt(meets.covariance()[k][k]);
            estimates.put(
                    principle,
                    new PrincipleEstimate(
                            own.size(),
                            (int) own.stream()
                                    .map(Rating::interviewer)
                                    .distinct()
                                    .count(),
                            logit,
                            se,
                            typical(logit, se * se),
                            Draws.sigmoid(logit - NINETY * se),
                            Draws.sigmoid(logit + NINETY * se),
                            typical(raises.means()[k], raises.covariance()[k][k])));
        }
        return estimates;
    }

    /** The mean of σ over a normal, by MacKay's approximation. */
    private static double typical(double mean, double variance) {
        return Draws.sigmoid(mean / Math.sqrt(1 + Math.PI * variance / 8));
    }

    private Readiness readiness(String candidate, Set<String> counting, List<Rating> ratings) {
        List<String> principles = List.copyOf(new TreeSet<>(counting));
        double[] drawn = draws.readiness(fit.aboveMeets(candidate, principles));
        double[] still = averaged.still() == null
                ? new double[0]
                : draws.readiness(averaged.still().aboveMeets(candidate, principles));
        Mixture mixture = new Mixture(drawn, averaged.weight(), still);
        double low = mixture.quantile(0.1);
        double high = mixture.quantile(0.9);
        double probability = mixture.atLeast(Readiness.BAR);
        Set<Shortfall> shortfalls = shortfalls(candidate, counting, ratings, high - low);
        Verdict verdict = shortfalls.isEmpty() ? Readiness.lean(probability) : Verdict.INSUFFICIENT_EVIDENCE;
        return new Readiness(mixture.mean(), low, high, probability, verdict, shortfalls);
    }

    private Set<Shortfall> shortfalls(String candidate, Set<String> counting, List<Rating> ratings, double width) {
        // Interviews and interviewers that were heard on nothing that counts teach nothing about what counts.
        List<Rating> counted = ratings.stream()
                .filter(rating -> counting.contains(rating.principle()))
                .toList();
        Set<Shortfall> shortfalls = EnumSet.noneOf(Shortfall.class);
        demand(shortfalls, Shortfall.INTERVIEWS, distinct(counted, Rating::interview) >= INTERVIEWS);
        demand(shortfalls, Shortfall.INTERVIEWERS, distinct(counted, Rating::interviewer) >= INTERVIEWERS);
        demand(shortfalls, Shortfall.PRINCIPLES, distinct(counted, Rating::principle) >= PRINCIPLES);
        demand(shortfalls, Shortfall.WIDTH, width <= WIDTH);
        demand(shortfalls, Shortfall.CONNECTION, connections.inMain(candidate));
        demand(shortfalls, Shortfall.THRESHOLDS, fit.thresholdsEstimated());
        return shortfalls;
    }

    private static void demand(Set<Shortfall> shortfalls, Shortfall rule, boolean met) {
        if (!met) {
            shortfalls.add(rule);
        }
    }

    private static long distinct(List<Rating> ratings, Function<Rating, ?> of) {
        return ratings.stream().map(of).distinct().count();
    }
}
