package io.fullcircle.measurement.raters;

import io.fullcircle.measurement.model.Estimate;
import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.model.RatingModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an interviewer's severity has changed, in logits: the programme is fitted with each severity in two, one for the earlier half of
 * the interviewer's ratings and one for the later, both with the same prior.
 *
 * @param change severity late less severity early
 * @param z the change over its standard error
 */
public record Drift(Estimate early, Estimate late, double change, double z) {

    private static final double LARGE = 0.5;
    private static final double CLEAR = 2;

    private static final String EARLY = "\u0000early";
    private static final String LATE = "\u0000late";

    /** True when the change is larger than half a logit and more than two standard errors, in either direction. */
    public boolean flagged() {
        return Math.abs(change) > LARGE && Math.abs(z) > CLEAR;
    }

    /**
     * By interviewer, in natural order, without those whose ratings are all of one time.
     *
     * @param fit of these ratings; its standard deviations are kept
     * @param ratings by their numbers of interviews, which here order the interviews of different candidates, too
     */
    public static Map<String, Drift> of(Fit fit, Collection<Rating> ratings) {
        Map<String, List<Rating>> byInterviewer = new TreeMap<>();
        for (Rating rating : ratings) {
            byInterviewer
                    .computeIfAbsent(rating.interviewer(), key -> new ArrayList<>())
                    .add(rating);
        }
        List<Rating> halved = new ArrayList<>();
        List<String> split = new ArrayList<>();
        byInterviewer.forEach((interviewer, own) -> {
            own.sort(Comparator.comparingLong(Rating::interview));
            int middle = middle(own);
            if (middle > 0) {
                split.add(interviewer);
            }
            for (int i = 0; i < own.size(); i++) {
                halved.add(by(own.get(i), interviewer + (i < middle ? EARLY : LATE)));
            }
        });
        Fit again = RatingModel.fit(halved, new FitOptions(fit.sds(), false, fit.hasTrend()));
        Map<String, Drift> drifts = new TreeMap<>();
        for (String interviewer : split) {
            drifts.put(interviewer, between(again, interviewer + EARLY, interviewer + LATE));
        }
        return drifts;
    }

    private static Drift between(Fit fit, String early, String late) {
        Estimate before = fit.severity(early);
        Estimate after = fit.severity(late);
        double variance = before.se() * before.se() + after.se() * after.se() - 2 * fit.severityCovariance(early, late);
        double change = after.value() - before.value();
        return new Drift(before, after, change, change / Math.sqrt(variance));
    }

    /** Where the later half begins: the change of time nearest to the middle, the earlier of two; 0 when there is none. */
    private static int middle(List<Rating> ascending) {
        int best = 0;
        for (int i = 1; i < ascending.size(); i++) {
            boolean boundary =
                    ascending.get(i).interview() > ascending.get(i - 1).interview();
            if (boundary && (best == 0 || Math.abs(2 * i - ascending.size()) < Math.abs(2 * best - ascending.size()))) {
                best = i;
            }
        }
        return best;
    }

    private static Rating by(Rating rating, String interviewer) {
        return new Rating(rating.candidate(), interviewer, rating.principle(), rating.interview(), rating.value());
    }
}
