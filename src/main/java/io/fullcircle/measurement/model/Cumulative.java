package io.fullcircle.measurement.model;

/**
 * The cumulative-logit likelihood of one rating and its derivatives by A = τ₁ − η and B = τ₂ − η: P(y ≤ j) = σ(τ_{j+1} − η). It is
 * log-concave in (A, B). An object is used for one rating after the other, so that a fit makes no garbage.
 */
final class Cumulative {

    double logLikelihood;

    /** First derivatives of the log-likelihood. */
    double gradientA;

    double gradientB;

    /** Second derivatives of minus the log-likelihood. */
    double aa;

    double ab;

    double bb;

    /** Third derivatives of minus the log-likelihood; only after {@link #third}. */
    double aaa;

    double aab;

    double abb;

    double bbb;

    /** σ(x), without overflow. */
    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** log σ(x), without overflow. */
    static double logSigmoid(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }

    /** The log-likelihood alone; −∞ unless a < b. */
    static double logLikelihood(int value, double a, double b) {
        return switch (value) {
            case Rating.BELOW -> logSigmoid(a);
            case Rating.RAISES -> logSigmoid(-b);
            default -> b > a ? logSigmoid(b) + logSigmoid(-a) + Math.log(-Math.expm1(a - b)) : Double.NEGATIVE_INFINITY;
        };
    }

    /** Likelihood, gradient and curvature at a < b. */
    void at(int value, double a, double b) {
        logLikelihood = logLikelihood(value, a, b);
        double belowA = sigmoid(a);
        double belowB = sigmoid(b);
        aa = 0;
        ab = 0;
        bb = 0;
        gradientA = 0;
        gradientB = 0;
        if (value == Rating.BELOW) {
            gradientA = 1 - belowA;
            aa = belowA * (1 - belowA);
        } else if (value == Rating.RAISES) {
            gradientB = -belowB;
            bb = belowB * (1 - belowB);
        } else {
            double d = b - a;
            double odds = 1 / Math.expm1(d);
            // e^d / (e^d − 1)², which does not overflow in this form.
            double q = odds * (1 + odds);
            gradientA = -belowA - odds;
            gradientB = 1 - belowB + odds;
            aa = belowA * (1 - belowA) + q;
            bb = belowB * (1 - belowB) + q;
            ab = -q;
        }
    }

    /** The third derivatives at a < b. */
    void third(int value, double a, double b) {
        double belowA = sigmoid(a);
        double belowB = sigmoid(b);
        aaa = value == Rating.RAISES ? 0 : belowA * (1 - belowA) * (1 - 2 * belowA);
        bbb = value == Rating.BELOW ? 0 : belowB * (1 - belowB) * (1 - 2 * belowB);
        aab = 0;
        abb = 0;
        if (value == Rating.MEETS) {
            double odds = 1 / Math.expm1(b - a);
            double slope = -odds * (1 + odds) * (1 + 2 * odds);
            aaa -= slope;
            bbb += slope;
            aab = slope;
            abb = -slope;
        }
    }
}
