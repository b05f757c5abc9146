package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * Booking by the interface, as programs with tokens do it, beside the cheapest answer that there is for who has said who they are, and beside
 * the same statements without a server. Nobody has an allowance. No mail goes out: what is written to people waits in the outbox.
 */
final class BookingBenchmark {

    private static final String BOOKINGS = "/api/v1/bookings";
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 15));
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
    private static final int WARM = 8_000;
    private static final int PAST = 100_000;
    private static final int CLIENTS = 4;
    private static final int READERS = 2;

    private final RunningServer server;
    private final BookingWorld world;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BookingBenchmark(RunningServer server, BookingWorld world) {
        this.server = server;
        this.world = world;
    }

    static void run(RunningServer server) throws Exception {
        BookingBenchmark benchmark = new BookingBenchmark(server, BookingWorld.fill(server));
        System.out.printf(
                Locale.ROOT,
                "%n%d times to book, %d processors%n",
                benchmark.world.left(),
                Runtime.getRuntime().availableProcessors());
        benchmark.lines("no mocks before");
        benchmark.world.past(PAST);
        benchmark.lines(server.text("select count(*) from booking") + " mocks before");
        Contest.run(server, benchmark.world);
    }

    private void lines(String when) throws Exception {
        String token = BookingWorld.token(BookingWorld.candidate(0, 1));
        String fortnight = world.openTimes(0, 14);
        String week = world.openTimes(0, 7);
        try (PlainBooking bookings = new PlainBooking(server, world, CLIENTS);
                PlainOpenTimes times = new PlainOpenTimes(server, READERS)) {
            new Race(server)
                    .ask("GET /api/v1/me, nothing beside the token", CLIENTS, client -> get("/api/v1/me", token))
                    .ask("POST /api/v1/bookings, a time each", CLIENTS, client -> book())
                    .plain("  the same statements without a server", CLIENTS, bookings::book)
                    .run("different times, " + CLIENTS + " clients, " + when, WARM_UP, WARM, EACH);
            new Race(server)
                    .ask("GET /api/v1/me", READERS, client -> get("/api/v1/me", token))
                    .ask("GET /api/v1/open-times, a fortnight of 20", READERS, client -> get(fortnight, token))
                    .plain("  the same statements without a server", READERS, client -> times.read(client, 14))
                    .ask("GET /api/v1/open-times, a week of 20", READERS, client -> get(week, token))
                    .plain("  the same statements without a server", READERS, client -> times.read(client, 7))
                    .run("open times, " + READERS + " clients, " + when, WARM_UP, WARM, EACH);
        }
    }

    private void book() throws Exception {
        BookingWorld.Open open = world.draw();
        HttpResponse<String> answer = book(http, server, open, open.candidate());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(open + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    static HttpResponse<String> book(HttpClient http, RunningServer server, BookingWorld.Open open, long candidate)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address(BOOKINGS)))
                        .header("Authorization", "Bearer " + BookingWorld.token(candidate))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(open.wish()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(server.address(path)))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }
}
