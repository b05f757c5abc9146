package io.fullcircle.matching.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.matching.simulation.Quarter.Way;
import org.junit.jupiter.api.Test;

/** A small programme, for the direction alone; the benchmark plays whole ones and prints the figures. */
class QuarterTest {

    private static final int CANDIDATES = 24;
    private static final int INTERVIEWERS = 10;
    private static final int SEEDS = 6;

    /** The weights were chosen with others than those from here on. */
    private static final long FIRST = 100;

    @Test
    void rankedTimesReachMoreSpreadTheLoadAndHoldTheProgrammeTogether() {
        double ranked = 0;
        double random = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Figures best = Quarter.play(CANDIDATES, INTERVIEWERS, seed, Way.RANKED);
            Figures any = Quarter.play(CANDIDATES, INTERVIEWERS, seed, Way.RANDOM);
            assertTrue(best.coverage() >= any.coverage(), () -> best + " against " + any);
            assertTrue(best.repeats() <= any.repeats(), () -> best + " against " + any);
            assertEquals(1, best.components());
            ranked += best.gini();
            random += any.gini();
        }
        assertTrue(ranked <= random, ranked + " against " + random);
    }

    @Test
    void theSameSeedGivesTheSameQuarter() {
        assertEquals(
                Quarter.play(CANDIDATES, INTERVIEWERS, 7, Way.RANKED),
                Quarter.play(CANDIDATES, INTERVIEWERS, 7, Way.RANKED));
    }

    @Test
    void nothingIsMoreEvenThanTheSameForAllAndOneWhoDoesItAllIsAsUnevenAsCanBe() {
        assertEquals(0, Figures.gini(3, 3, 3), 1e-12);
        assertEquals(0.75, Figures.gini(0, 0, 0, 8), 1e-12);
        assertEquals(0, Figures.gini(0, 0), 1e-12);
    }
}
