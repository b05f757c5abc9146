package io.fullcircle.measurement.raters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.model.Estimate;
import io.fullcircle.measurement.model.Expectation;
import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.model.RatingModel;
import io.fullcircle.measurement.raters.ConsistencyFlags.Flag;
import io.fullcircle.measurement.simulation.Scenario;
import io.fullcircle.measurement.simulation.SimulatedProgramme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class RatersTest {
    private static final List<Rating> BASE = new SimulatedProgramme(Scenario.BASE, new Well19937c(4)).ratings();
    private static final String ODD = "I0003";

    @Test
    void severityIsShownFromTwelveRatingsAndFirmFromThirtyWhenItIsSure() {
        assertEquals(SeverityStatus.NONE, SeverityStatus.of(11, new Estimate(0, 0.1)));
        assertEquals(SeverityStatus.PROVISIONAL, SeverityStatus.of(12, new Estimate(0, 0.1)));
        assertEquals(SeverityStatus.PROVISIONAL, SeverityStatus.of(29, new Estimate(0, 0.1)));
        assertEquals(SeverityStatus.PROVISIONAL, SeverityStatus.of(30, new Estimate(0, 0.41)));
        assertEquals(SeverityStatus.FIRM, SeverityStatus.of(30, new Estimate(0, 0.4)));
    }

    @Test
    void expectationsAreDistributionsSpreadByAffinityAndHalo() {
        Fit fit = RatingModel.fit(BASE, FitOptions.USUAL.fixed());
        Expectation one = fit.expectations().get(0);
        assertEquals(1, one.below() + one.meets() + one.raises(), 1e-12);
        Rating rating = one.rating();
        double eta = fit.ability(rating.candidate()).value()
                + (fit.cohortTrend().value() + fit.trend(rating.candidate()).value()) * -5
                - fit.severity(rating.interviewer()).value()
                - fit.difficulty(rating.principle()).value();
        // By the trapezoid rule instead of Gauss and Hermite.
        double sum = 0;
        double spread = Math.sqrt(0.52);
        for (double x = -8; x <= 8; x += 0.001) {
            sum += 0.001
                    * Math.exp(-x * x / 2)
                    / Math.sqrt(2 * Math.PI)
                    / (1 + Math.exp(eta + spread * x - fit.lowerThreshold()));
        }
        assertEquals(sum, one.below(), 1e-6);
        assertEquals(one.meets() + 2 * one.raises(), one.mean(), 1e-12);
        double second = one.meets() + 4 * one.raises();
        assertEquals(second - one.mean() * one.mean(), one.variance(), 1e-12);
    }

    @Test
    void infitAndOutfitAreAboutFourFifthsAmongThoseWhoRateAsTheModelSays() {
        Map<String, Consistency> all = Consistency.of(RatingModel.fit(BASE, FitOptions.USUAL.fixed()));
        double infit =
                all.values().stream().mapToDouble(Consistency::infit).average().orElseThrow();
        assertTrue(infit > 0.7 && infit < 0.95, () -> "" + infit);
        double observed = all.values().stream()
                .mapToDouble(Consistency::observedMeets)
                .average()
                .orElseThrow();
        double expected = all.values().stream()
                .mapToDouble(Consistency::expectedMeets)
                .average()
                .orElseThrow();
        assertEquals(observed, expected, 0.03);
    }

    @Test
    void whoRatesByLotIsErraticAndWhoSaysMeetsToAllIsUniform() {
        Well19937c random = new Well19937c(9);
        Map<String, Set<Flag>> byLot = flags(rating -> random.nextInt(2) * 2);
        assertTrue(byLot.getOrDefault(ODD, Set.of()).contains(Flag.ERRATIC), byLot::toString);
        Map<String, Set<Flag>> toAll = flags(rating -> Rating.MEETS);
        assertTrue(toAll.getOrDefault(ODD, Set.of()).contains(Flag.UNIFORM), toAll::toString);
        assertTrue(toAll.size() < 6, toAll::toString);
    }

    private static Map<String, Set<Flag>> flags(Function<Rating, Integer> rates) {
        List<Rating> ratings = BASE.stream()
                .map(r -> r.interviewer().equals(ODD)
                        ? new Rating(r.candidate(), ODD, r.principle(), r.interview(), rates.apply(r))
                        : r)
                .toList();
        return ConsistencyFlags.of(RatingModel.fit(ratings, FitOptions.USUAL.fixed()), 60);
    }

    @Test
    void whoTurnsSternerHalfwayIsFlaggedAndNobodyElse() {
        List<Rating> ratings = BASE.stream()
                .map(r -> r.interviewer().equals(ODD)
                        ? new Rating(
                                r.candidate(),
                                ODD,
                                r.principle(),
                                r.interview(),
                                r.interview() < 3 ? Rating.RAISES : Rating.BELOW)
                        : r)
                .toList();
        Fit fit = RatingModel.fit(ratings, FitOptions.USUAL.fixed());
        Map<String, Drift> drifts = Drift.of(fit, ratings);
        assertEquals(Set.copyOf(fit.interviewers()), drifts.keySet());
        Drift drift = drifts.get(ODD);
        assertTrue(drift.flagged() && drift.change() > 1, drift::toString);
        assertEquals(drift.late().value() - drift.early().value(), drift.change(), 1e-12);
        long others = drifts.values().stream().filter(Drift::flagged).count() - 1;
        assertTrue(others <= 2, () -> "" + others);
    }

    @Test
    void aChangeIsFlaggedWhenItIsBothLargeAndClear() {
        Estimate any = new Estimate(0, 1);
        assertTrue(new Drift(any, any, -0.51, -2.1).flagged());
        assertFalse(new Drift(any, any, 0.5, 3).flagged());
        assertFalse(new Drift(any, any, 3, 2).flagged());
    }

    @Test
    void whoRatedAtOneTimeOnlyHasNoHalves() {
        List<Rating> ratings = List.of(new Rating("C", "I", "LP1", 1, 0), new Rating("C", "I", "LP2", 1, 2));
        assertEquals(Map.of(), Drift.of(RatingModel.fit(ratings, FitOptions.USUAL), ratings));
    }
}
