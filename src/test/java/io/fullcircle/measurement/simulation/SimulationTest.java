package io.fullcircle.measurement.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

/** A few repetitions, for the direction alone; the benchmark has as many as the figures need. */
class SimulationTest {
    private static final int REPETITIONS = 4;

    private final Simulation simulation =
            new Simulation(Map.of("model", FitOptions.USUAL, "still", FitOptions.USUAL.withoutTrend()));

    @Test
    void theModelIsNearerToTheTruthThanTheShareOfRatings() {
        Map<String, Tally> two = simulation.run(Scenario.TWO, REPETITIONS);
        Tally raw = two.get(Simulation.RAW);
        Tally model = two.get("model");
        assertTrue(model.rmse() < 0.85 * raw.rmse(), () -> model.rmse() + " against " + raw.rmse());
        assertTrue(Math.abs(model.panelGap()) < Math.abs(raw.panelGap()) / 2, () -> model.panelGap() + " remains");
        assertTrue(model.coverage() > 0.6 && model.coverage() < 0.95, () -> "" + model.coverage());
        assertTrue(model.decided() > 0.3 && model.wrongAmongDecided() < model.wrong(), () -> "" + model.decided());
    }

    @Test
    void whereEverybodyGrowsTheTrendIsNeeded() {
        Map<String, Tally> growth = simulation.run(Scenario.GROWTH, REPETITIONS);
        assertTrue(growth.get("model").rmse() < 0.9 * growth.get("still").rmse());
    }

    @Test
    void theSameSeedsGiveTheSameFigures() {
        Simulation raw = new Simulation(Map.of());
        assertEquals(
                raw.run(Scenario.TEN, 3).get(Simulation.RAW).rmse(),
                raw.run(Scenario.TEN, 3).get(Simulation.RAW).rmse());
    }

    @Test
    void loadsAreBalancedAndTwoOfTheLeastCoveredPrinciplesAreHeard() {
        List<Rating> ratings = new SimulatedProgramme(Scenario.BASE, new Well19937c(1)).ratings();
        Map<String, Long> load =
                ratings.stream().collect(Collectors.groupingBy(Rating::interviewer, Collectors.counting()));
        assertEquals(Set.of(36L), new HashSet<>(load.values()));
        Map<String, List<Rating>> byCandidate = ratings.stream().collect(Collectors.groupingBy(Rating::candidate));
        for (List<Rating> own : byCandidate.values()) {
            assertEquals(12, own.stream().map(Rating::principle).distinct().count());
            assertEquals(6, own.stream().map(Rating::interviewer).distinct().count());
        }
        assertTrue(new SimulatedProgramme(Scenario.TWO, new Well19937c(1))
                .ratings().stream().collect(Collectors.groupingBy(Rating::candidate)).values().stream()
                        .allMatch(own ->
                                own.stream().map(Rating::interviewer).distinct().count() == 2));
    }
}
