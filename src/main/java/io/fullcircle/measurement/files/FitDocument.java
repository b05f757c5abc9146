package io.fullcircle.measurement.files;

import io.fullcircle.measurement.model.AveragedFit;
import io.fullcircle.measurement.model.Estimate;
import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.measurement.raters.Consistency;
import io.fullcircle.measurement.report.CandidateEstimate;
import io.fullcircle.measurement.report.PrincipleEstimate;
import io.fullcircle.measurement.report.Readiness;
import io.fullcircle.measurement.report.Reporter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fitted programme as the tree of a JSON document: maps in order, lists, texts and finite numbers. */
public final class FitDocument {

    private final Fit fit;
    private final Collection<Rating> ratings;
    private final Reporter reporter;

    private FitDocument(Collection<Rating> ratings, FitOptions options, int draws) {
        this.ratings = ratings;
        AveragedFit averaged = AveragedFit.of(ratings, options);
        this.fit = averaged.fit();
        this.reporter = new Reporter(averaged, ratings, draws);
    }

    /**
     * Fits the ratings and tells everything. Every principle of the ratings counts for every candidate. Logits and their errors; the
     * ends of intervals are those of 80 %.
     *
     * @param draws of the posterior, for readiness
     */
    public static Map<String, Object> of(Collection<Rating> ratings, FitOptions options, int draws) {
        return new FitDocument(ratings, options, draws).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("thresholds", List.of(fit.lowerThreshold(), fit.upperThreshold()));
        tree.put("sd", sds());
        tree.put("cohortTrend", fit.cohortTrend().value());
        tree.put("components", new Connections(ratings).components().size());
        Map<String, Object> interviewers = new LinkedHashMap<>();
        Consistency.of(fit)
                .forEach((interviewer, consistency) ->
                        interviewers.put(interviewer, interviewer(fit.severity(interviewer), consistency)));
        tree.put("interviewers", interviewers);
        Map<String, Object> principles = new LinkedHashMap<>();
        for (String principle : fit.principles()) {
            Estimate difficulty = fit.difficulty(principle);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("difficulty", difficulty.value());
            entry.put("se", difficulty.se());
            principles.put(principle, entry);
        }
        tree.put("principles", principles);
        Map<String, Object> candidates = new LinkedHashMap<>();
        Set<String> counting = Set.copyOf(fit.principles());
        for (String candidate : fit.candidates()) {
            candidates.put(candidate, candidate(reporter.of(candidate, counting)));
        }
        tree.put("candidates", candidates);
        return tree;
    }

    private Map<String, Object> sds() {
        Map<String, Object> sds = new LinkedHashMap<>();
        sds.put("ability", fit.sds().ability());
        sds.put("severity", fit.sds().severity());
        sds.put("difficulty", fit.sds().difficulty());
        sds.put("trend", fit.hasTrend() ? fit.sds().trend() : 0.0);
        return sds;
    }

    private static Map<String, Object> interviewer(Estimate severity, Consistency consistency) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ratings", consistency.ratings());
        entry.put("severity", severity.value());
        entry.put("se", severity.se());
        entry.put("infit", consistency.infit());
        entry.put("outfit", consistency.outfit());
        entry.put("observedMeets", consistency.observedMeets());
        entry.put("expectedMeets", consistency.expectedMeets());
        return entry;
    }

    private static Map<String, Object> candidate(CandidateEstimate estimate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ability", estimate.ability().value());
        entry.put("se", estimate.ability().se());
        Map<String, Object> principles = new LinkedHashMap<>();
        estimate.principles().forEach((principle, of) -> principles.put(principle, principle(of)));
        entry.put("principles", principles);
        entry.put("readiness", readiness(estimate.readiness()));
        return entry;
    }

    private static Map<String, Object> principle(PrincipleEstimate estimate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ratings", estimate.ratings());
        entry.put("logit", estimate.logit());
        entry.put("se", estimate.se());
        entry.put("probability", estimate.probability());
        entry.put("low", estimate.low());
        entry.put("high", estimate.high());
        return entry;
    }

    private static Map<String, Object> readiness(Readiness readiness) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mean", readiness.mean());
        entry.put("low", readiness.low());
        entry.put("high", readiness.high());
        entry.put("probabilityReady", readiness.probabilityReady());
        entry.put("verdict", readiness.verdict().name());
        return entry;
    }
}
