package io.fullcircle.measurement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.simulation.Scenario;
import io.fullcircle.measurement.simulation.SimulatedProgramme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class RatingModelTest {
    private static final List<Rating> BASE = new SimulatedProgramme(Scenario.BASE, new Well19937c(1)).ratings();

    @Test
    void severitiesAndDifficultiesSumToZeroAtTheMode() {
        Fit fit = RatingModel.fit(BASE, FitOptions.USUAL);
        assertEquals(0, sum(fit.interviewers(), fit::severity), 1e-8);
        assertEquals(0, sum(fit.principles(), fit::difficulty), 1e-8);
        assertTrue(fit.thresholdsEstimated());
    }

    private static double sum(List<String> labels, Function<String, Estimate> of) {
        return labels.stream().mapToDouble(label -> of.apply(label).value()).sum();
    }

    /** The model written down once more, without blocks, border or derivatives. */
    @Test
    void noWayLeadsUpFromTheModeOfTheModelWrittenOutInFull() {
        for (int seed = 0; seed < 3; seed++) {
            List<Rating> ratings = few(seed);
            Plain plain = new Plain(ratings);
            double[] mode = plain.at(RatingModel.fit(ratings, FitOptions.USUAL.fixed()));
            double[] found = plain.climb();
            double best = plain.value(found);
            assertEquals(best, plain.value(mode), 1e-5);
            assertTrue(plain.value(mode) > best - 1e-9);
            for (int i = 0; i < mode.length; i++) {
                assertEquals(found[i], mode[i], 2e-3, "unknown " + i + " of seed " + seed);
            }
        }
    }

    /** Some 75 ratings on five principles, with every value often enough. */
    private static List<Rating> few(int seed) {
        Scenario scenario = new Scenario("few", 9 + seed % 3, 3 + seed % 3, 4, 3, 0.1, 0.1);
        List<Rating> ratings = new SimulatedProgramme(scenario, new Well19937c(seed))
                .ratings().stream()
                        .map(r -> new Rating(
                                r.candidate(),
                                r.interviewer(),
                                "LP" + Integer.parseInt(r.principle().substring(2)) % 5,
                                r.interview(),
                                r.value()))
                        .toList();
        assertTrue(new Design(ratings).teachesThresholds(), "seed " + seed);
        return ratings;
    }

    @Test
    void theErrorsAreThoseOfTheWholeCurvatureInverted() {
        List<Rating> ratings = few(2);
        Plain plain = new Plain(ratings);
        Fit fit = RatingModel.fit(ratings, FitOptions.USUAL.fixed());
        RealMatrix covariance = plain.covariance(plain.at(fit));
        for (int c = 0; c < fit.candidates().size(); c++) {
            assertEquals(
                    Math.sqrt(covariance.getEntry(plain.ability(c), plain.ability(c))),
                    fit.ability(fit.candidates().get(c)).se(),
                    1e-5);
        }
        assertEquals(plain.logEvidence(plain.at(fit), covariance), fit.logEvidence(), 1e-4);
        int a = plain.severity(0);
        int b = plain.severity(1);
        assertEquals(covariance.getEntry(a, b), fit.severityCovariance("I0000", "I0001"), 1e-5);
        String candidate = fit.candidates().get(0);
        Logits logits = fit.aboveMeets(candidate, fit.principles());
        for (int k = 0; k < fit.principles().size(); k++) {
            for (int j = 0; j < fit.principles().size(); j++) {
                double expected = plain.form(0, k).dotProduct(covariance.operate(plain.form(0, j)))
                        + (k == j && !plain.rated(0, k) ? 0.36 : 0);
                assertEquals(expected, logits.covariance()[k][j], 1e-4);
            }
        }
    }

    @Test
    void theSameRatingsInAnotherOrderGiveTheSameFitToTheLastBit() {
        List<Rating> shuffled = new ArrayList<>(BASE);
        Collections.shuffle(shuffled, new Random(5));
        Fit one = RatingModel.fit(BASE, FitOptions.USUAL);
        Fit other = RatingModel.fit(shuffled, FitOptions.USUAL);
        assertEquals(one.sds(), other.sds());
        for (String candidate : one.candidates()) {
            assertEquals(one.ability(candidate), other.ability(candidate));
        }
    }

    @Test
    void onlyTheOrderOfInterviewsCountsAndEqualValuesAreOne() {
        List<Rating> spread = BASE.stream()
                .map(r -> new Rating(
                        r.candidate(), r.interviewer(), r.principle(), 1000 * r.interview() * r.interview(), r.value()))
                .toList();
        assertEquals(ability(BASE), ability(spread));
        List<Rating> atOnce = BASE.stream()
                .map(r -> new Rating(r.candidate(), r.interviewer(), r.principle(), 3, r.value()))
                .toList();
        Fit fit = RatingModel.fit(atOnce, FitOptions.USUAL.fixed());
        assertEquals(new Estimate(0, Priors.USUAL.cohortTrend()), rounded(fit.cohortTrend()));
    }

    private static List<Estimate> ability(List<Rating> ratings) {
        Fit fit = RatingModel.fit(ratings, FitOptions.USUAL.fixed());
        return fit.candidates().stream().map(fit::ability).toList();
    }

    private static Estimate rounded(Estimate estimate) {
        return new Estimate(Math.round(estimate.value() * 1e9) / 1e9, Math.round(estimate.se() * 1e9) / 1e9);
    }

    @Test
    void theStandardDeviationsOfAProgrammeHaveMoreEvidenceThanTheUsualOnes() {
        Scenario wild = new Scenario("wild", 60, 20, 10, 10, 0, 0.5);
        List<Rating> ratings = new SimulatedProgramme(wild, new Well19937c(2)).ratings();
        Fit usual = RatingModel.fit(ratings, FitOptions.USUAL.fixed());
        Fit taught = RatingModel.fit(ratings, FitOptions.USUAL);
        assertTrue(taught.logEvidence() > usual.logEvidence() + 10);
        assertTrue(taught.sds().trend() > 0.3, () -> "" + taught.sds());
        assertEquals(Priors.USUAL.halo(), taught.sds().halo());
        assertEquals(Priors.USUAL.affinity(), taught.sds().affinity());
    }

    @Test
    void thresholdsStayWhileAValueHasFewerThanTenRatings() {
        List<Rating> mild = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int value = i < 9 ? Rating.BELOW : i % 2 == 0 ? Rating.MEETS : Rating.RAISES;
            mild.add(new Rating("C" + i % 7, "I" + i % 5, "LP" + i % 4, i, value));
        }
        Fit fit = RatingModel.fit(mild, FitOptions.USUAL);
        assertFalse(fit.thresholdsEstimated());
        assertEquals(-0.8, fit.lowerThreshold());
        assertEquals(1.6, fit.upperThreshold());
        mild.add(new Rating("C1", "I1", "LP1", 99, Rating.BELOW));
        assertTrue(RatingModel.fit(mild, FitOptions.USUAL).thresholdsEstimated());
    }

    @Test
    void aRatingIsOneOfThree() {
        assertThrows(IllegalArgumentException.class, () -> new Rating("C", "I", "LP", 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Rating("C", "I", "LP", 1, -1));
    }

    @Test
    void aStandardDeviationIsPositive() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> Priors.USUAL.with(1, bad, 1, 1));
        }
    }
}
