package io.fullcircle.measurement.model;

import java.util.Collection;

/**
 * A programme fitted with and without a trend, and how far the ratings speak for either. Where nobody grows, the room for growth costs
 * precision; where people grow, none is an error. Whoever answers a question about candidates averages over the two by their
 * evidence (Hoeting et al., Bayesian Model Averaging, 1999), both thought equally likely beforehand, so that nothing jumps when one
 * rating more tips the scales.
 *
 * @param fit with the trend where there is one: the model whose estimates are shown
 * @param still without it; null when only one model was asked for
 * @param weight of the first, between 0 and 1
 */
public record AveragedFit(Fit fit, Fit still, double weight) {

    /** One model alone. */
    public static AveragedFit of(Fit fit) {
        return new AveragedFit(fit, null, 1);
    }

    /** Both, unless the options leave the trend out or keep the standard deviations: who fixes the model means that one. */
    public static AveragedFit of(Collection<Rating> ratings, FitOptions options) {
        Fit fit = RatingModel.fit(ratings, options);
        if (!options.trend() || !options.reestimated()) {
            return of(fit);
        }
        Fit still = RatingModel.fit(ratings, options.withoutTrend());
        return new AveragedFit(fit, still, Cumulative.sigmoid(fit.score() - still.score()));
    }
}
