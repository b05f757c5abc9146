package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several things to do side by side, a slice of time each in turn, so that whatever else the machine does meets all of them alike. Each is
 * warmed up first. What counts is the processor's time: of the server, of the database, and of the client where it asks the database itself.
 */
final class Race {

    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final RunningServer server;
    private final List<Runner> runners = new ArrayList<>();

    /** One request of a client, of which there are several. */
    interface Work {
        void once(int client) throws Exception;
    }

    private static final class Runner {
        private final String name;
        private final int clients;
        private final Work work;
        private final boolean alone;
        private long done;
        private double seconds;
        private double served;
        private double stored;
        private double own;

        private Runner(String name, int clients, Work work, boolean alone) {
            this.name = name;
            this.clients = clients;
            this.work = work;
            this.alone = alone;
        }

        private double rate() {
            return done / seconds;
        }

        /** Milliseconds for each, of the server or of what does without one. */
        private double processor() {
            return (alone ? own : served) * 1e3 / done;
        }

        private double database() {
            return stored * 1e3 / done;
        }
    }

    Race(RunningServer server) {
        this.server = server;
    }

    /** What is asked of the server. The first one is what the others are compared with. */
    Race ask(String name, int clients, Work work) {
        runners.add(new Runner(name, clients, work, false));
        return this;
    }

    /** What is asked of the database alone, to compare the one before it with. */
    Race plain(String name, int clients, Work work) {
        runners.add(new Runner(name, clients, work, true));
        return this;
    }

    /**
     * Warms up and measures each for so long, and prints a line for each. What the compiler of the server takes is no cost of a request, so
     * each is warmed up for so many requests at least, however few a busy machine lets through.
     */
    void run(String title, Duration warmUp, int atLeast, Duration each) throws Exception {
        for (Runner runner : runners) {
            double longest = LONGEST.toSeconds();
            do {
                slice(runner, warmUp);
            } while (runner.done < atLeast && runner.seconds < longest);
            runner.done = 0;
            runner.seconds = runner.served = runner.stored = runner.own = 0;
        }
        double before = load();
        for (long i = 0; i < each.toSeconds() / SLICE.toSeconds(); i++) {
            for (Runner runner : runners) {
                slice(runner, SLICE);
            }
        }
        print(title, each, before);
    }

    private void slice(Runner runner, Duration length) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runner.clients);
        AtomicInteger done = new AtomicInteger();
        Duration served = Load.cpu(server.process());
        Duration stored = Load.cpu(server.database());
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        List<Callable<Long>> clients = new ArrayList<>();
        for (int i = 0; i < runner.clients; i++) {
            int client = i;
            clients.add(() -> {
                while (System.nanoTime() < end) {
                    runner.work.once(client);
                    done.incrementAndGet();
                }
                return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            });
        }
        try {
            for (Future<Long> own : threads.invokeAll(clients)) {
                runner.own += own.get() / 1e9;
            }
        } finally {
            threads.shutdown();
        }
        runner.seconds += (System.nanoTime() - begin) / 1e9;
        runner.served += Load.cpu(server.process()).minus(served).toNanos() / 1e9;
        runner.stored += Load.cpu(server.database()).minus(stored).toNanos() / 1e9;
        runner.done += done.get();
    }

    private void print(String title, Duration each, double before) {
        System.out.printf(
                Locale.ROOT,
                "%n%s%n  %d s each in turns, load of the machine %.1f to %.1f%n",
                title,
                each.toSeconds(),
                before,
                load());
        System.out.printf(
                Locale.ROOT,
                "  %-44s %8s %9s %12s %12s %9s %9s%n",
                "",
                "requests",
                "a second",
                "CPU",
                "database CPU",
                "of first",
                "of plain");
        Runner first = runners.get(0);
        for (int i = 0; i < runners.size(); i++) {
            Runner runner = runners.get(i);
            boolean plain = i + 1 < runners.size() && runners.get(i + 1).alone;
            System.out.printf(
                    Locale.ROOT,
                    "  %-44s %8d %9.1f %9.2f ms %9.2f ms %7.0f %% %9s%n",
                    runner.name,
                    runner.done,
                    runner.rate(),
                    runner.processor(),
                    runner.database(),
                    100 * runner.rate() / first.rate(),
                    plain ? Math.round(100 * runner.rate() / runners.get(i + 1).rate()) + " %" : "");
        }
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
