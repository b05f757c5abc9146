package io.fullcircle.bench;

import io.fullcircle.matching.ranking.Weights;
import io.fullcircle.matching.ranking.World;
import io.fullcircle.matching.simulation.Figures;
import io.fullcircle.matching.simulation.Quarter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What ranking open times costs beside a plain sort of them, and what it does for a programme beside taking any time. */
final class MatchingBenchmark {

    private static final int INTERVIEWERS = 60;
    private static final int TIMES = 1_500;
    private static final int ROUNDS = 400;
    private static final int SEEDS = 8;

    private MatchingBenchmark() {}

    static void run() {
        World world = new World(INTERVIEWERS, TIMES, new Random(1));
        double ranking =
                milliseconds(() -> world.ranked(Weights.USUAL, world.slots()).size());
        double sorting = milliseconds(() -> sorted(world.slots()));
        System.out.printf(
                Locale.ROOT,
                "%nranking %d open times of %d interviewers for one candidate (at most 15 ms)%n"
                        + "  %-28s %8.3f ms processor%n  %-28s %8.3f ms processor%n  %-28s %8.1f%n",
                TIMES,
                INTERVIEWERS,
                "ranking",
                ranking,
                "plain sort",
                sorting,
                "times a plain sort",
                ranking / sorting);
        System.out.printf(
                Locale.ROOT,
                "%na quarter of 60 candidates and 20 interviewers%n  %4s %-7s %6s %9s %8s %7s %7s %11s %8s%n",
                "seed",
                "way",
                "mocks",
                "coverage",
                "repeats",
                "again",
                "Gini",
                "components",
                "bridges");
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Quarter.Way way : Quarter.Way.values()) {
                print(seed, way, Quarter.play(60, 20, seed, way));
            }
        }
    }

    private static void print(long seed, Quarter.Way way, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "  %4d %-7s %6d %8.1f%% %7.1f%% %7.3f %7.3f %11d %8d%n",
                seed,
                way.name().toLowerCase(Locale.ROOT),
                figures.mocks(),
                100 * figures.coverage(),
                100 * figures.repeats(),
                figures.again(),
                figures.gini(),
                figures.components(),
                figures.bridges());
    }

    private static int sorted(List<World.Slot> slots) {
        List<World.Slot> copy = new ArrayList<>(slots);
        copy.sort(Comparator.comparing(World.Slot::start).thenComparing(World.Slot::who));
        return copy.size();
    }

    /** Of one round, once the code is warm. */
    private static double milliseconds(Runnable work) {
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6 / ROUNDS;
    }
}
