package io.fullcircle.bench;

import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import io.fullcircle.measurement.model.RatingModel;
import io.fullcircle.measurement.simulation.Scenario;
import io.fullcircle.measurement.simulation.SimulatedProgramme;
import io.fullcircle.measurement.simulation.Simulation;
import io.fullcircle.measurement.simulation.Tally;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.random.Well19937c;

/** How near the rating model comes to the truth, and what it costs: as tables, with what is to be reached beside. */
public final class MeasurementBenchmarks {
    private static final int REPETITIONS = 300;
    private static final String MODEL = "model";

    /** Shares, by case: base, two, ten, growth; NaN where nothing is asked. */
    private static final double[] LESS_ERROR = {0.17, 0.24, 0.12, 0.30};

    private static final double[] FEWER_WRONG = {0.04, 0.08, 0.06, 0.12};
    private static final double[] SMALLER_GAP = {0.75, 0.70, Double.NaN, Double.NaN};

    private MeasurementBenchmarks() {}

    /** {@code [repetitions]}, or {@code fit candidates interviewers interviews} for a single fit in a JVM of its own. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 4) {
            fit(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REPETITIONS;
        simulate(repetitions);
        System.out.printf(
                Locale.ROOT,
                "%none fit with errors, JVM of 1 GiB: best of a few (4,000 ratings: 0.2 s, 3 s with sds; 100,000: 30"
                        + " s)%n");
        System.out.printf(
                Locale.ROOT,
                "  %9s %22s %22s %10s%n",
                "ratings",
                "fixed sds, processor",
                "estimated, processor",
                "heap");
        inOwnProcess(60, 20, 6);
        inOwnProcess(200, 60, 10);
        inOwnProcess(1_000, 300, 10);
        inOwnProcess(5_000, 1_500, 10);
    }

    private static void simulate(int repetitions) {
        Simulation simulation = new Simulation(Map.of(MODEL, FitOptions.USUAL));
        System.out.printf(Locale.ROOT, "%nsimulated programmes, %d repetitions%n", repetitions);
        System.out.printf(
                Locale.ROOT, "  %-7s %-22s %9s %9s %9s %10s%n", "case", "figure", "raw", "model", "better", "reach");
        List<Scenario> scenarios = List.of(Scenario.BASE, Scenario.TWO, Scenario.TEN, Scenario.GROWTH);
        for (int i = 0; i < scenarios.size(); i++) {
            String name = scenarios.get(i).name();
            Map<String, Tally> tallies = simulation.run(scenarios.get(i), repetitions);
            Tally raw = tallies.get(Simulation.RAW);
            Tally model = tallies.get(MODEL);
            against(name, "RMSE of R", raw.rmse(), model.rmse(), LESS_ERROR[i]);
            against(name, "wrong calls", raw.wrong(), model.wrong(), FEWER_WRONG[i]);
            against(name, "panel gap", raw.panelGap(), model.panelGap(), SMALLER_GAP[i]);
            alone(name, "decided", model.decided(), 0.54, i == 0 ? 1 : Double.NaN);
            alone(name, "wrong among decided", model.wrongAmongDecided(), 0, i == 0 ? 0.085 : Double.NaN);
            alone(name, "coverage of 80 %", model.coverage(), 0.75, i == 0 || i == 2 ? 0.85 : Double.NaN);
        }
    }

    private static void against(String name, String figure, double raw, double model, double reach) {
        double better = 1 - Math.abs(model) / Math.abs(raw);
        System.out.printf(
                Locale.ROOT,
                "  %-7s %-22s %9.4f %9.4f %7.1f %% %s%n",
                name,
                figure,
                raw,
                model,
                100 * better,
                Double.isNaN(reach) ? "" : "%8.0f %%%s".formatted(100 * reach, better >= reach ? "" : "  MISSED"));
    }

    private static void alone(String name, String figure, double model, double least, double most) {
        boolean reached = model >= least && model <= most;
        System.out.printf(
                Locale.ROOT,
                "  %-7s %-22s %9s %9.4f %9s %s%n",
                name,
                figure,
                "",
                model,
                "",
                Double.isNaN(most) ? "" : "%.3f–%.3f%s".formatted(least, most, reached ? "" : "  MISSED"));
    }

    private static void inOwnProcess(int candidates, int interviewers, int interviews)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeasurementBenchmarks.class.getName(),
                        "fit",
                        "" + candidates,
                        "" + interviewers,
                        "" + interviews)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The fit of " + candidates + " candidates failed");
        }
    }

    private static void fit(int candidates, int interviewers, int interviews) {
        Scenario scenario = new Scenario("cost", candidates, interviewers, interviews, interviews, 0, 0);
        List<Rating> ratings = new SimulatedProgramme(scenario, new Well19937c(3)).ratings();
        int times = ratings.size() > 50_000 ? 1 : 10;
        double[] fixed = seconds(ratings, FitOptions.USUAL.fixed(), times);
        double[] estimated = seconds(ratings, FitOptions.USUAL, times);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "  %9d %9.3f s %8.3f s %9.3f s %8.3f s %6d MiB%n",
                ratings.size(),
                fixed[0],
                fixed[1],
                estimated[0],
                estimated[1],
                heap >> 20);
    }

    /** Of the quickest: seconds by the clock, and of the processor, which a busy machine does not stretch. */
    private static double[] seconds(List<Rating> ratings, FitOptions options, int times) {
        double clock = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Fit fit = RatingModel.fit(ratings, options);
            processor =
                    Math.min(processor, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e9);
            clock = Math.min(clock, (System.nanoTime() - begin) / 1e9);
            if (fit.candidates().isEmpty()) {
                throw new IllegalStateException("Nothing was fitted");
            }
        }
        return new double[] {clock, processor};
    }
}
