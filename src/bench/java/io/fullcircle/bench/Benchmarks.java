package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the running distribution and the measurement cost, as tables: {@code ./mvnw -Pbench}, or one part of it with
 * {@code -Dbench=server}, {@code catalogue}, {@code booking}, {@code matching} or {@code measurement}. The figures hold for the machine and the hour that they were made in;
 * compare runs that were made side by side.
 */
public final class Benchmarks {
    private static final int REQUESTS = 2_000;

    private Benchmarks() {}

    /** @param arguments the part; what is none of the parts is all of them */
    public static void main(String[] arguments) throws Exception {
        String part = arguments.length == 0 ? "all" : arguments[0];
        boolean all = Stream.of("server", "catalogue", "booking", "matching", "measurement")
                .noneMatch(part::equals);
        if (all || part.equals("server") || part.equals("catalogue")) {
            long begin = System.nanoTime();
            try (RunningServer server = RunningServer.start("bench")) {
                started(server, System.nanoTime() - begin);
                if (!part.equals("catalogue")) {
                    frame(server);
                }
                if (!part.equals("server")) {
                    CatalogueBenchmark.run(server);
                }
            }
        }
        if (all || part.equals("booking")) {
            try (RunningServer server = RunningServer.startEmpty("bench")) {
                BookingBenchmark.run(server);
            }
        }
        if (all || part.equals("matching")) {
            MatchingBenchmark.run();
        }
        if (all || part.equals("measurement")) {
            MeasurementBenchmarks.main(new String[0]);
        }
    }

    private static void started(RunningServer server, long nanos) {
        System.out.printf(Locale.ROOT, "%nstart, with an empty data folder and the demo%n");
        System.out.printf(Locale.ROOT, "  %-28s %8.1f s%n", "until ready", nanos / 1e9);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %8.1f s%n",
                "processor, all processes",
                Load.cpu(server).toMillis() / 1e3);
    }

    private static void frame(RunningServer server) throws Exception {
        Load stranger = Load.ofStranger(server, REQUESTS);
        stranger.heading();
        stranger.measure("/health/live");
        stranger.measure("/health/ready");
        stranger.measure("/account/sign-in");
    }
}
