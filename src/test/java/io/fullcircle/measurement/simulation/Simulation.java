package io.fullcircle.measurement.simulation;

import io.fullcircle.measurement.model.AveragedFit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.report.Readiness;
import io.fullcircle.measurement.report.Reporter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.random.Well19937c;

/**
 * Simulated programmes, estimated in several ways on the same ratings: "raw" is the share of ratings at MEETS or above, every other a
 * fit. The rule of the minimum evidence is off: verdicts are those that the figures lean to.
 */
public final class Simulation {

    public static final String RAW = "raw";

    private final Map<String, FitOptions> ways;

    /** @param ways names of the estimators besides the raw share */
    public Simulation(Map<String, FitOptions> ways) {
        this.ways = ways;
    }

    /** Repetitions run side by side, each from a seed of its own, so that the outcome is the same on any machine. */
    public Map<String, Tally> run(Scenario scenario, int repetitions) {
        Map<String, Tally> sum = new LinkedHashMap<>();
        IntStream.range(0, repetitions)
                .parallel()
                .mapToObj(repetition -> once(scenario, repetition))
                .toList()
                .forEach(one -> one.forEach((way, tally) ->
                        sum.computeIfAbsent(way, key -> new Tally()).add(tally)));
        return sum;
    }

    private Map<String, Tally> once(Scenario scenario, int repetition) {
        SimulatedProgramme programme =
                new SimulatedProgramme(scenario, new Well19937c(new int[] {20_260_801, repetition}));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put(RAW, raw(programme, scenario.candidates()));
        ways.forEach((way, options) -> tallies.put(way, fitted(programme, scenario.candidates(), options)));
        return tallies;
    }

    private static Tally raw(SimulatedProgramme programme, int candidates) {
        Tally tally = new Tally();
        double[] errors = new double[candidates];
        for (int c = 0; c < candidates; c++) {
            String candidate = SimulatedProgramme.candidate(c);
            double share = programme.ratings().stream()
                    .filter(rating -> rating.candidate().equals(candidate))
                    .mapToInt(rating -> rating.value() >= Rating.MEETS ? 1 : 0)
                    .average()
                    .orElseThrow();
            errors[c] = share - programme.readiness(c);
            tally.add(share, programme.readiness(c));
        }
        tally.addGap(panelGap(programme, errors));
        return tally;
    }

    private static Tally fitted(SimulatedProgramme programme, int candidates, FitOptions options) {
        AveragedFit fit = AveragedFit.of(programme.ratings(), options);
        Reporter reporter = new Reporter(fit, programme.ratings(), Reporter.DRAWS);
        Set<String> principles = Set.copyOf(SimulatedProgramme.principles());
        Tally tally = new Tally();
        double[] errors = new double[candidates];
        for (int c = 0; c < candidates; c++) {
            Readiness readiness =
                    reporter.of(SimulatedProgramme.candidate(c), principles).readiness();
            errors[c] = readiness.mean() - programme.readiness(c);
            tally.add(readiness, programme.readiness(c));
        }
        tally.addGap(panelGap(programme, errors));
        return tally;
    }

    private static double panelGap(SimulatedProgramme programme, double[] errors) {
        List<Integer> bySeverity = IntStream.range(0, errors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(programme::meanSeverity))
                .toList();
        int quarter = errors.length / 4;
        double mildest = mean(errors, bySeverity.subList(0, quarter));
        double sternest = mean(errors, bySeverity.subList(errors.length - quarter, errors.length));
        return sternest - mildest;
    }

    private static double mean(double[] errors, List<Integer> at) {
        return Arrays.stream(at.stream().mapToDouble(c -> errors[c]).toArray())
                .average()
                .orElse(0);
    }
}
