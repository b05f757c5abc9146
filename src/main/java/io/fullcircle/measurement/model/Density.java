package io.fullcircle.measurement.model;

import java.util.Arrays;

/** The posterior density of a layout under given priors, as a logarithm up to a constant. */
final class Density {

    final Layout layout;
    final Priors priors;

    /** One over the prior variance of each shared unknown; 0 for the thresholds, which have a flat prior. */
    final double[] borderPrecision;

    Density(Layout layout, Priors priors) {
        this.layout = layout;
        this.priors = priors;
        int interviewers = layout.design.interviewers.size();
        borderPrecision = new double[layout.border];
        Arrays.fill(borderPrecision, 0, interviewers, precision(priors.severity()));
        Arrays.fill(borderPrecision, interviewers, layout.threshold(), precision(priors.difficulty()));
        if (layout.trend) {
            borderPrecision[layout.cohortTrend()] = precision(priors.cohortTrend());
        }
    }

    /** One over the prior variance of each unknown of a candidate. */
    double[] precisions(Block block) {
        double[] precisions = new double[layout.size(block)];
        Arrays.fill(precisions, layout.halo(), layout.affinity(block), precision(priors.halo()));
        Arrays.fill(precisions, layout.affinity(block), precisions.length, precision(priors.affinity()));
        precisions[Layout.ABILITY] = precision(priors.ability());
        if (layout.trend) {
            precisions[Layout.TREND] = precision(priors.trend());
        }
        return precisions;
    }

    /** −∞ where the thresholds do not ascend. */
    double logAt(Unknowns at) {
        double sum = -squares(at.border, borderPrecision) / 2;
        double lower = at.border[layout.threshold()];
        double upper = at.border[layout.threshold() + 1];
        if (!(upper > lower)) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int c = 0; c < at.blocks.length; c++) {
            Block block = layout.blocks().get(c);
            sum -= squares(at.blocks[c], precisions(block)) / 2;
            for (int i = 0; i < block.ratings(); i++) {
                double eta = eta(block, i, at.blocks[c], at.border);
                sum += Cumulative.logLikelihood(block.values[i], lower - eta, upper - eta);
            }
        }
        return sum;
    }

    /** Half the logarithm of the product of all prior precisions. */
    double logScale() {
        double sum = 0;
        for (double precision : borderPrecision) {
            sum += precision > 0 ? Math.log(precision) : 0;
        }
        for (Block block : layout.blocks()) {
            for (double precision : precisions(block)) {
                sum += Math.log(precision);
            }
        }
        return sum / 2;
    }

    /** The linear predictor of a rating: what speaks for the candidate less what speaks against. */
    double eta(Block block, int rating, double[] own, double[] border) {
        double eta = expected(block, rating, own, border);
        eta += own[layout.halo() + block.interview[rating]];
        return eta + own[layout.affinity(block) + block.principle[rating]];
    }

    /** The same without the halo of the interview and the affinity for the principle. */
    double expected(Block block, int rating, double[] own, double[] border) {
        double eta = own[Layout.ABILITY];
        if (layout.trend) {
            eta += (border[layout.cohortTrend()] + own[Layout.TREND]) * block.time[rating];
        }
        return eta
                - border[block.interviewers[block.interviewer[rating]]]
                - border[layout.difficulty(block.principles[block.principle[rating]])];
    }

    private static double squares(double[] values, double[] precisions) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * values[i] * precisions[i];
        }
        return sum;
    }

    private static double precision(double sd) {
        return 1 / (sd * sd);
    }
}
