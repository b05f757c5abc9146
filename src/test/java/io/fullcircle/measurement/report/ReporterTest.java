package io.fullcircle.measurement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.model.AveragedFit;
import io.fullcircle.measurement.model.Estimate;
import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Logits;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.model.RatingModel;
import io.fullcircle.measurement.simulation.Scenario;
import io.fullcircle.measurement.simulation.SimulatedProgramme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static final List<Rating> BASE = new SimulatedProgramme(Scenario.BASE, new Well19937c(1)).ratings();
    private static final Fit FIT = RatingModel.fit(BASE, FitOptions.USUAL.fixed());
    private static final Set<String> ALL = Set.copyOf(SimulatedProgramme.principles());
    private static final String SOMEBODY = SimulatedProgramme.candidate(7);

    private final CandidateEstimate somebody =
            new Reporter(AveragedFit.of(FIT), BASE, Reporter.DRAWS).of(SOMEBODY, ALL);

    @Test
    void theProbabilityIsThatOfATypicalInterviewerWithTheErrorAveragedOver() {
        Estimate ability = FIT.ability(SOMEBODY);
        String rated = BASE.stream()
                .filter(r -> r.candidate().equals(SOMEBODY))
                .findFirst()
                .orElseThrow()
                .principle();
        PrincipleEstimate estimate = somebody.principles().get(rated);
        double logit = ability.value()
                + FIT.affinity(SOMEBODY, rated).value()
                - FIT.difficulty(rated).value()
                - FIT.lowerThreshold();
        assertEquals(logit, estimate.logit(), 1e-12);
        double variance = estimate.se() * estimate.se();
        assertEquals(sigmoid(logit / Math.sqrt(1 + Math.PI * variance / 8)), estimate.probability(), 1e-12);
        assertEquals(sigmoid(logit - 1.2816 * estimate.se()), estimate.low(), 1e-12);
        assertEquals(sigmoid(logit + 1.2816 * estimate.se()), estimate.high(), 1e-12);
        assertTrue(estimate.raises() < estimate.probability());
        assertEquals(1, estimate.interviewers());
        assertEquals(1, estimate.ratings());
    }

    @Test
    void anUnratedPrincipleHasNoAffinityAndTheWholeOfItsVariance() {
        String unrated = ALL.stream()
                .filter(principle -> somebody.principles().get(principle).ratings() == 0)
                .findFirst()
                .orElseThrow();
        PrincipleEstimate estimate = somebody.principles().get(unrated);
        double logit = FIT.ability(SOMEBODY).value() - FIT.difficulty(unrated).value() - FIT.lowerThreshold();
        assertEquals(logit, estimate.logit(), 1e-12);
        assertTrue(estimate.se() * estimate.se() > 0.36);
        PrincipleEstimate unknown = new Reporter(AveragedFit.of(FIT), BASE, 10)
                .of(SOMEBODY, Set.of("LP99"))
                .principles()
                .get("LP99");
        double ability = FIT.ability(SOMEBODY).se();
        assertTrue(unknown.se() * unknown.se() > 0.36 + 0.16 && unknown.se() < Math.sqrt(0.52) + 1.5 * ability);
    }

    @Test
    void readinessIsTheMeanOfTheJointPosteriorNotOfThePrinciplesOneByOne() {
        Readiness readiness = somebody.readiness();
        double apart = somebody.principles().values().stream()
                .mapToDouble(PrincipleEstimate::probability)
                .average()
                .orElseThrow();
        assertEquals(apart, readiness.mean(), 0.01);
        assertTrue(readiness.low() < readiness.mean() && readiness.mean() < readiness.high());
        // Were the principles independent, the interval of their mean would be a fraction of each one's.
        PrincipleEstimate one = somebody.principles().values().iterator().next();
        assertTrue(readiness.high() - readiness.low() > (one.high() - one.low()) / 3);
        assertEquals(
                readiness,
                new Reporter(AveragedFit.of(FIT), BASE, Reporter.DRAWS)
                        .of(SOMEBODY, ALL)
                        .readiness());
    }

    @Test
    void drawsHaveTheMeansAndTheCovarianceOfThePosterior() {
        double[] drawn = new Draws(20_000).readiness(new Logits(new double[] {0.4}, new double[][] {{0.25}}));
        assertEquals(sigmoid(0.4), drawn[drawn.length / 2], 0.005);
        assertEquals(sigmoid(0.4 + 1.2816 * 0.5), drawn[(int) (0.9 * drawn.length)], 0.005);
        // Each normal is used with both signs, so that what is symmetric has its mean to the last digit.
        double[] symmetric = new Draws(20).readiness(new Logits(new double[] {0}, new double[][] {{4}}));
        assertEquals(0.5, Arrays.stream(symmetric).average().orElseThrow(), 1e-14);
        // Two that move against each other cancel out.
        double[][] opposed = {{1, -1}, {-1, 1}};
        double[] still = new Draws(1_000).readiness(new Logits(new double[2], opposed));
        assertEquals(0.5, still[0], 1e-9);
        assertEquals(0.5, still[999], 1e-9);
    }

    @Test
    void whereNobodyGrowsReadinessLeansTowardsTheFitWithoutTrendAndWhereTheyDoTowardsTheOther() {
        AveragedFit still = AveragedFit.of(BASE, FitOptions.USUAL);
        assertTrue(still.weight() < 0.5, () -> "" + still.weight());
        Scenario growing = new Scenario("growing", 60, 20, 6, 6, 0.4, 0.15);
        List<Rating> ratings = new SimulatedProgramme(growing, new Well19937c(1)).ratings();
        assertTrue(AveragedFit.of(ratings, FitOptions.USUAL).weight() > 0.95);
        double with = mean(new AveragedFit(still.fit(), null, 1));
        double without = mean(new AveragedFit(still.still(), null, 1));
        double expected = still.weight() * with + (1 - still.weight()) * without;
        assertEquals(expected, mean(still), 1e-12);
    }

    private static double mean(AveragedFit fit) {
        return new Reporter(fit, BASE, 500).of(SOMEBODY, ALL).readiness().mean();
    }

    @Test
    void whoFixesTheModelGetsThatOneAlone() {
        assertEquals(1, AveragedFit.of(BASE, FitOptions.USUAL.fixed()).weight());
        assertEquals(1, AveragedFit.of(BASE, FitOptions.USUAL.withoutTrend()).weight());
    }

    @Test
    void aMixtureWeighsItsDraws() {
        Mixture one = new Mixture(new double[] {4, 1, 2, 3}, 1, new double[0]);
        assertEquals(2.5, one.mean(), 1e-12);
        assertEquals(0.5, one.atLeast(3));
        assertEquals(2.5, one.quantile(0.5), 1e-12);
        assertEquals(1, one.quantile(0.1), 1e-12);
        assertEquals(4, one.quantile(0.9), 1e-12);
        Mixture two = new Mixture(new double[] {1, 2}, 0.2, new double[] {10, 11, 12, 13});
        assertEquals(0.2 * 1.5 + 0.8 * 11.5, two.mean(), 1e-12);
        assertEquals(0.8, two.atLeast(10));
        assertEquals(11.25, two.quantile(0.55), 1e-12);
    }

    @Test
    void theVerdictHasItsBoundsAtFourFifthsAndOneFifth() {
        assertEquals(Verdict.READY, Readiness.lean(0.8));
        assertEquals(Verdict.UNCERTAIN, Readiness.lean(0.79));
        assertEquals(Verdict.UNCERTAIN, Readiness.lean(0.21));
        assertEquals(Verdict.NOT_YET, Readiness.lean(0.2));
    }

    @Test
    void eachRuleOfTheMinimumIsNamedWhenItFails() {
        List<Rating> ratings = new ArrayList<>(BASE);
        for (int s = 0; s < 2; s++) {
            for (int k = 0; k < 2; k++) {
                ratings.add(new Rating("X", "J" + s, "LP0" + (2 * s + k + 1), s, k));
            }
        }
        Fit fit = RatingModel.fit(ratings, FitOptions.USUAL.fixed());
        Readiness x = new Reporter(AveragedFit.of(fit), ratings, Reporter.DRAWS)
                .of("X", ALL)
                .readiness();
        assertEquals(Verdict.INSUFFICIENT_EVIDENCE, x.verdict());
        assertEquals(
                EnumSet.of(
                        Shortfall.INTERVIEWS,
                        Shortfall.INTERVIEWERS,
                        Shortfall.PRINCIPLES,
                        Shortfall.WIDTH,
                        Shortfall.CONNECTION),
                x.shortfalls());
        List<Rating> mild =
                BASE.stream().filter(rating -> rating.value() != Rating.RAISES).toList();
        Fit few = RatingModel.fit(mild, FitOptions.USUAL.fixed());
        assertTrue(new Reporter(AveragedFit.of(few), mild, 10)
                .of(SOMEBODY, ALL)
                .readiness()
                .shortfalls()
                .contains(Shortfall.THRESHOLDS));
    }

    @Test
    void somebodyWithEnoughEvidenceHasNoShortfall() {
        long sufficient = FIT.candidates().stream()
                .map(candidate -> new Reporter(AveragedFit.of(FIT), BASE, Reporter.DRAWS)
                        .of(candidate, ALL)
                        .readiness())
                .filter(readiness -> readiness.shortfalls().isEmpty()
                        && readiness.verdict() == Readiness.lean(readiness.probabilityReady()))
                .count();
        assertTrue(sufficient > 30, () -> "" + sufficient);
    }

    @Test
    void whatWasHeardOnPrinciplesThatDoNotCountIsNoEvidence() {
        Readiness readiness = new Reporter(AveragedFit.of(FIT), BASE, 100)
                .of(SOMEBODY, Set.of("LP98", "LP99"))
                .readiness();
        assertTrue(readiness
                .shortfalls()
                .containsAll(EnumSet.of(Shortfall.INTERVIEWS, Shortfall.INTERVIEWERS, Shortfall.PRINCIPLES)));
    }

    @Test
    void whoHasNoRatingsHasNoEstimate() {
        Reporter reporter = new Reporter(AveragedFit.of(FIT), BASE, 10);
        assertThrows(IllegalArgumentException.class, () -> reporter.of("nobody", ALL));
        assertThrows(IllegalArgumentException.class, () -> reporter.of(SOMEBODY, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new Reporter(AveragedFit.of(FIT), BASE, 0));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
