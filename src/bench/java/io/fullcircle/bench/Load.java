package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** One client that asks a running distribution for the same thing again and again, and what that costs. */
final class Load {
    private static final int WARM_UP = 300;
    private static final long TICK_MILLIS = 10;

    private final RunningServer server;
    private final HttpClient client;
    private final String token;
    private final int requests;

    private Load(RunningServer server, HttpClient client, String token, int requests) {
        this.server = server;
        this.client = client;
        this.token = token;
        this.requests = requests;
    }

    /** Somebody whom nobody knows. */
    static Load ofStranger(RunningServer server, int requests) {
        return new Load(server, HttpClient.newHttpClient(), null, requests);
    }

    /** A program with a token. */
    static Load ofProgram(RunningServer server, String token, int requests) {
        return new Load(server, HttpClient.newHttpClient(), token, requests);
    }

    /** Somebody of the demo in a browser, signed in. */
    static Load ofPerson(RunningServer server, String email, int requests) throws IOException, InterruptedException {
        return new Load(server, Pages.signedIn(server, email), null, requests);
    }

    /** The line above the figures. */
    void heading() {
        System.out.printf(Locale.ROOT, "%n%d requests each, one after another%n", requests);
        System.out.printf(
                Locale.ROOT, "  %-48s %8s %8s %12s %12s%n", "", "median", "99 %", "server CPU", "database CPU");
    }

    /** Warms up, asks, and prints a line. */
    void measure(String path) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server.address(path)));
        HttpRequest request = (token == null ? builder : builder.header("Authorization", "Bearer " + token)).build();
        for (int i = 0; i < WARM_UP; i++) {
            get(request);
        }
        long[] nanos = new long[requests];
        Duration serving = cpu(server.process());
        Duration storing = cpu(server.database());
        for (int i = 0; i < requests; i++) {
            nanos[i] = get(request);
        }
        double served = cpu(server.process()).minus(serving).toNanos() / 1e6 / requests;
        double stored = cpu(server.database()).minus(storing).toNanos() / 1e6 / requests;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "  %-48s %5.2f ms %5.2f ms %9.2f ms %9.2f ms%n",
                path,
                nanos[requests / 2] / 1e6,
                nanos[requests * 99 / 100] / 1e6,
                served,
                stored);
    }

    private long get(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(request.uri() + " answered " + status);
        }
        return System.nanoTime() - begin;
    }

    /** Processor time of everything that belongs to the distribution, so far. */
    static Duration cpu(RunningServer server) {
        return cpu(server.process()).plus(cpu(server.database()));
    }

    static Duration cpu(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ended(root), Duration::plus);
    }

    /** What children took that have ended, such as connections of a database; nothing where the system does not tell as Linux does. */
    private static Duration ended(ProcessHandle root) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(root.pid()), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Duration.ofMillis(TICK_MILLIS * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        } catch (IOException unknown) {
            return Duration.ZERO;
        }
    }
}
