package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the running distribution and the measurement cost, as tables: {@code ./mvnw -Pbench}. The figures hold for the machine and the hour that they
 * were made in; compare runs that were made side by side.
 */
public final class Benchmarks {
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 2_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        try (RunningServer server = RunningServer.start("bench")) {
            long ready = System.nanoTime() - begin;
            System.out.printf(Locale.ROOT, "%nstart, with an empty data folder and the demo%n");
            System.out.printf(Locale.ROOT, "  %-28s %8.1f s%n", "until ready", ready / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "  %-28s %8.1f s%n",
                    "processor, all processes",
                    cpu(server).toMillis() / 1e3);
            System.out.printf(Locale.ROOT, "%n%d requests, one after another%n", REQUESTS);
            System.out.printf(
                    Locale.ROOT, "  %-28s %8s %8s %8s %14s%n", "", "median", "99 %", "slowest", "processor each");
            measure(server, "/health/live");
            measure(server, "/health/ready");
            measure(server, "/account/sign-in");
            CatalogueBenchmark.run(server);
        }
        MeasurementBenchmarks.main(arguments);
    }

    private static void measure(RunningServer server, String path) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address(path))).build();
        for (int i = 0; i < WARM_UP; i++) {
            get(client, request);
        }
        long[] nanos = new long[REQUESTS];
        Duration before = cpu(server);
        for (int i = 0; i < REQUESTS; i++) {
            nanos[i] = get(client, request);
        }
        double each = cpu(server).minus(before).toNanos() / 1e6 / REQUESTS;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %5.2f ms %5.2f ms %5.2f ms %11.2f ms%n",
                path,
                nanos[REQUESTS / 2] / 1e6,
                nanos[REQUESTS * 99 / 100] / 1e6,
                nanos[REQUESTS - 1] / 1e6,
                each);
    }

    private static long get(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(request.uri() + " answered " + status);
        }
        return System.nanoTime() - begin;
    }

    /** Processor time of the launcher, the database and the server so far; of processes that still run. */
    private static Duration cpu(RunningServer server) {
        return Stream.concat(Stream.of(server.process()), server.process().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
