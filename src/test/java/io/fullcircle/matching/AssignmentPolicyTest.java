package io.fullcircle.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AssignmentPolicyTest {

    private static final long BOOKING = 4711;

    @Test
    void strengthsThatNobodyHasHeardComeFirst() {
        List<HeardPrincipleRow> rows = List.of(
                row(1, 3, 0, true), row(2, 0, 0, false), row(3, 0, 0, true), row(4, 1, 0, true), row(5, 0, 0, true));
        assertEquals(Set.of(3L, 5L), Set.copyOf(AssignmentPolicy.choose(BOOKING, rows)));
    }

    @Test
    void whatAComingMockHoldsWaitsItsTurn() {
        List<HeardPrincipleRow> rows = List.of(row(1, 0, 1, true), row(2, 0, 0, true), row(3, 0, 0, true));
        assertEquals(Set.of(2L, 3L), Set.copyOf(AssignmentPolicy.choose(BOOKING, rows)));
    }

    @Test
    void whenAllWereHeardTheStrengthHeardLeastComesFirst() {
        List<HeardPrincipleRow> rows =
                List.of(row(1, 5, 0, true), row(2, 2, 0, true), row(3, 1, 0, true), row(4, 0, 0, false));
        assertEquals(List.of(3L, 2L), AssignmentPolicy.choose(BOOKING, rows));
    }

    @Test
    void theLastUnheardStrengthIsJoinedByTheOneHeardLeast() {
        List<HeardPrincipleRow> rows = List.of(row(1, 4, 0, true), row(2, 0, 0, true), row(3, 1, 0, true));
        assertEquals(List.of(2L, 3L), AssignmentPolicy.choose(BOOKING, rows));
    }

    @Test
    void aSingleStrengthIsEnough() {
        assertEquals(List.of(2L), AssignmentPolicy.choose(BOOKING, List.of(row(1, 0, 0, false), row(2, 9, 0, true))));
    }

    @Test
    void withoutAFittingStrengthOnePrincipleIsAssignedTheOneHeardLeast() {
        List<HeardPrincipleRow> rows = List.of(row(1, 2, 0, false), row(2, 1, 1, false), row(3, 1, 0, false));
        assertEquals(List.of(3L), AssignmentPolicy.choose(BOOKING, rows));
        assertEquals(List.of(), AssignmentPolicy.choose(BOOKING, List.of()));
    }

    @Test
    void nobodyHearsTheSameAgainWhileOthersAreUnheard() {
        HeardPrincipleRow again = new HeardPrincipleRow(1L, 1L, 0L, 1L, 1L);
        assertEquals(
                List.of(3L),
                AssignmentPolicy.choose(BOOKING, List.of(again, row(2, 1, 0, false), row(3, 0, 0, false))));
        assertEquals(
                Set.of(2L, 3L),
                Set.copyOf(AssignmentPolicy.choose(BOOKING, List.of(again, row(2, 2, 0, true), row(3, 0, 0, true)))));
        assertEquals(
                List.of(1L),
                AssignmentPolicy.choose(BOOKING, List.of(again, row(2, 1, 0, false), row(3, 1, 0, false))));
    }

    @Test
    void theSameMockGetsTheSameAndEveryPrincipleItsChanceInAnyOrder() {
        List<HeardPrincipleRow> rows = LongStream.rangeClosed(1, 14)
                .mapToObj(id -> row(id, 0, 0, true))
                .toList();
        assertEquals(AssignmentPolicy.choose(BOOKING, rows), AssignmentPolicy.choose(BOOKING, rows));
        int[] first = new int[15];
        Set<List<Long>> pairs = new HashSet<>();
        for (long booking = 50; booking < 1450; booking++) {
            List<Long> chosen = AssignmentPolicy.choose(booking, rows);
            assertEquals(AssignmentPolicy.USUAL, Set.copyOf(chosen).size());
            first[chosen.get(0).intValue()]++;
            pairs.add(chosen);
        }
        for (int id = 1; id <= 14; id++) {
            assertTrue(
                    first[id] > 60 && first[id] < 140,
                    "principle " + id + " came first " + first[id] + " times in 1400");
        }
        assertTrue(pairs.size() > 170, () -> pairs.size() + " of 182 ordered pairs");
    }

    private static HeardPrincipleRow row(long id, long heard, long coming, boolean strong) {
        return new HeardPrincipleRow(id, heard, coming, strong ? 1L : 0L, 0L);
    }
}
