package io.fullcircle.measurement.report;

import java.util.Set;

/**
 * The overall answer: the mean, over the principles that count, of the probability to meet the bar.
 *
 * @param mean of the posterior
 * @param low 10 % quantile
 * @param high 90 % quantile
 * @param probabilityReady that it is 0.70 or more
 * @param shortfalls the rules of the minimum that are not met; any of them makes the verdict INSUFFICIENT_EVIDENCE
 */
public record Readiness(
        double mean, double low, double high, double probabilityReady, Verdict verdict, Set<Shortfall> shortfalls) {

    /** From here on somebody is ready. */
    public static final double BAR = 0.70;

    /** The verdict that the figures alone lead to, without the minimum. */
    public static Verdict lean(double probabilityReady) {
        if (probabilityReady >= 0.8) {
            return Verdict.READY;
        }
        return probabilityReady <= 0.2 ? Verdict.NOT_YET : Verdict.UNCERTAIN;
    }
}
