package io.fullcircle.measurement.model;

import java.util.Collection;

/**
 * A Bayesian cumulative-logit many-facet model of ratings: η = θ + (γ + g)·t + δ + h − λ − β, P(y ≤ j) = σ(τ_{j+1} − η), with θ the
 * candidate's ability at the latest interview, γ and g the cohort's and the candidate's own trend per interview, t the
 * interview's rank less that of the latest, δ the affinity for the principle, h the halo of the interview, λ the
 * interviewer's severity and β the principle's difficulty. All but the thresholds have normal priors of mean 0. The
 * estimate is the posterior's mode, the errors are Laplace's. Nothing is drawn at random.
 */
public final class RatingModel {

    private RatingModel() {}

    /**
     * Fits one programme; the order of the ratings changes nothing. Any ratings can be fitted, none and one included: what they do not
     * teach stays at the priors, and the thresholds at (−0.8, 1.6) while one of the values has fewer than ten ratings.
     */
    public static Fit fit(Collection<Rating> ratings, FitOptions options) {
        Layout layout = new Layout(new Design(ratings), options.trend());
        if (options.reestimated() && layout.design.ratings > 0) {
            return new SdSearch(layout, options.priors()).run();
        }
        Mode mode = Mode.find(new Density(layout, options.priors()), Unknowns.start(layout));
        return new Fit(mode, Evidence.value(mode));
    }
}
