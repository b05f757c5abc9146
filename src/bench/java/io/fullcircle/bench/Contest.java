package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who want the same: whoever wins, there are as many mocks as there were times, and nobody is in two at once. */
final class Contest {

    private static final int CLIENTS = 16;
    private static final int TIMES = 30;
    private static final int HOURS = 20;
    private static final Duration EACH = Duration.ofSeconds(30);

    private static final String OVERLAPS = """
            with promised as (
                select id, unnest(array[candidate_id, interviewer_id]) as person, tstzrange(starts_at, ends_at) as during
                from booking where state = 'CONFIRMED'
            ) select count(*) from promised a join promised b on a.person = b.person and a.id < b.id and a.during && b.during
            """;

    private final RunningServer server;
    private final BookingWorld world;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Contest(RunningServer server, BookingWorld world) {
        this.server = server;
        this.world = world;
    }

    static void run(RunningServer server, BookingWorld world) throws Exception {
        Contest contest = new Contest(server, world);
        System.out.printf(Locale.ROOT, "%n%d clients at once, load of the machine %.1f%n", CLIENTS, Race.load());
        List<BookingWorld.Open> same = world.hours(BookingWorld.CONTEST);
        contest.rounds("everybody wants the same " + TIMES + " times", TIMES, round -> sameTimes(same, round));
        List<BookingWorld.Open> hours = world.hours(BookingWorld.TABS);
        contest.rounds("one candidate in 16 tabs at " + HOURS + " hours", HOURS, round -> tabs(hours, round));
        System.out.printf(Locale.ROOT, "  people in two mocks at once: %s%n", server.text(OVERLAPS));
    }

    /** For each attempt of each client who is to have what. */
    private record Attempt(BookingWorld.Open open, long candidate) {}

    private interface Wishes {
        List<List<Attempt>> of(int round);
    }

    /** Each of the candidates wants each of these times of one interviewer, other times in each round. */
    private static List<List<Attempt>> sameTimes(List<BookingWorld.Open> all, int round) {
        long interviewer = BookingWorld.interviewer(BookingWorld.CONTEST, round + 1);
        List<BookingWorld.Open> times = all.stream()
                .filter(open -> open.interviewerId() == interviewer)
                .skip((long) round * TIMES)
                .limit(TIMES)
                .toList();
        return clients(client -> times.stream()
                .map(open -> new Attempt(open, BookingWorld.candidate(BookingWorld.CONTEST, client + 1)))
                .toList());
    }

    /** One candidate wants each hour with somebody else in each tab, another candidate and other hours in each round. */
    private static List<List<Attempt>> tabs(List<BookingWorld.Open> all, int round) {
        long candidate = BookingWorld.candidate(BookingWorld.TABS, round + 1);
        return clients(client -> all.stream()
                .filter(open -> open.interviewerId() == BookingWorld.interviewer(BookingWorld.TABS, client + 1))
                .skip((long) round * HOURS)
                .limit(HOURS)
                .map(open -> new Attempt(open, candidate))
                .toList());
    }

    private static List<List<Attempt>> clients(IntFunction<List<Attempt>> wishes) {
        return IntStream.range(0, CLIENTS).mapToObj(wishes).toList();
    }

    private void rounds(String title, int expected, Wishes wishes) throws Exception {
        Map<Integer, Integer> statuses = new HashMap<>();
        List<Long> booked = new ArrayList<>();
        Duration before = Load.cpu(server.process());
        Duration stored = Load.cpu(server.database());
        long spent = 0;
        for (int round = 0; round < BookingWorld.PEOPLE && spent < EACH.toNanos(); round++) {
            List<List<Attempt>> all = wishes.of(round);
            long mocks = mocks();
            long since = System.nanoTime();
            attempt(all, statuses);
            spent += System.nanoTime() - since;
            booked.add(mocks() - mocks);
        }
        int attempts = statuses.values().stream().mapToInt(many -> many).sum();
        System.out.printf(
                Locale.ROOT,
                "  %s: %d attempts in %d rounds, %.0f a second, server %.2f ms, database %.2f ms each; answers %s; mocks a round %s, "
                        + "expected %d: %s%n",
                title,
                attempts,
                booked.size(),
                attempts / (spent / 1e9),
                Load.cpu(server.process()).minus(before).toNanos() / 1e6 / attempts,
                Load.cpu(server.database()).minus(stored).toNanos() / 1e6 / attempts,
                statuses,
                booked.stream().distinct().toList(),
                expected,
                booked.stream().allMatch(many -> many == expected) ? "exactly" : "MISSED");
    }

    private void attempt(List<List<Attempt>> all, Map<Integer, Integer> statuses) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Integer>>> clients = new ArrayList<>();
            for (List<Attempt> own : all) {
                clients.add(() -> {
                    List<Integer> answers = new ArrayList<>();
                    for (Attempt attempt : own) {
                        answers.add(BookingBenchmark.book(http, server, attempt.open(), attempt.candidate())
                                .statusCode());
                    }
                    return answers;
                });
            }
            for (Future<List<Integer>> answers : threads.invokeAll(clients, 5, TimeUnit.MINUTES)) {
                answers.get().forEach(status -> statuses.merge(status, 1, Integer::sum));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long mocks() {
        return Long.parseLong(server.text("select count(*) from booking where state = 'CONFIRMED'"));
    }
}
