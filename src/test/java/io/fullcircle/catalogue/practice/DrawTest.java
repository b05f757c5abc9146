package io.fullcircle.catalogue.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int DRAWS = 7000;

    @Test
    void nothingComesAgainBeforeEverythingHasCome() {
        List<UUID> ids = ids(20);
        Draw draw = new Draw(4);
        List<UUID> walked = walk(draw, ids, 20);
        assertEquals(new HashSet<>(ids), new HashSet<>(walked));
        assertEquals(walked.get(0), draw.after(ids, walked.get(19)).orElseThrow(), "then it begins again");
    }

    @Test
    void theSameNumberGivesTheSameOrderAndAnotherAnother() {
        List<UUID> ids = ids(20);
        List<UUID> backwards = new ArrayList<>(ids);
        Collections.reverse(backwards);
        assertEquals(walk(new Draw(4), ids, 20), walk(new Draw(4), backwards, 20));
        assertTrue(!walk(new Draw(4), ids, 20).equals(walk(new Draw(5), ids, 20)));
    }

    @Test
    void whatIsNewOrGoneDoesNotMoveTheOthers() {
        List<UUID> more = ids(21);
        List<UUID> ids = more.subList(0, 20);
        Draw draw = new Draw(9);
        List<UUID> walked = walk(draw, more, 21);
        walked.remove(more.get(20));
        assertEquals(walked, walk(draw, ids, 20));
        assertEquals(
                walk(draw, more, 21).indexOf(more.get(20)) == 20
                        ? walked.get(0)
                        : walk(draw, more, 21).get(walk(draw, more, 21).indexOf(more.get(20)) + 1),
                draw.after(ids, more.get(20)).orElseThrow(),
                "it goes on from one that is no longer among them");
    }

    @Test
    void eachIsFirstAndEachFollowsEachAboutAsOften() {
        List<UUID> ids = ids(7);
        Map<UUID, Integer> first = new HashMap<>();
        Map<UUID, Integer> second = new HashMap<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            Draw draw = new Draw(seed);
            first.merge(draw.first(ids).orElseThrow(), 1, Integer::sum);
            second.merge(draw.after(ids, ids.get(0)).orElseThrow(), 1, Integer::sum);
        }
        assertEquals(new HashSet<>(ids), first.keySet());
        assertEquals(new HashSet<>(ids.subList(1, 7)), second.keySet());
        // Five standard deviations to either side of a seventh, and of a sixth.
        first.values().forEach(times -> assertTrue(times > 850 && times < 1150, first::toString));
        second.values().forEach(times -> assertTrue(times > 1010 && times < 1325, second::toString));
    }

    @Test
    void ofNothingNothingIsDrawnAndOfOneNoOther() {
        List<UUID> one = ids(1);
        assertEquals(Optional.empty(), new Draw(1).first(List.of()));
        assertEquals(Optional.of(one.get(0)), new Draw(1).first(one));
        assertEquals(Optional.empty(), new Draw(1).after(one, one.get(0)));
    }

    private static List<UUID> walk(Draw draw, List<UUID> ids, int steps) {
        List<UUID> walked = new ArrayList<>(List.of(draw.first(ids).orElseThrow()));
        while (walked.size() < steps) {
            walked.add(draw.after(ids, walked.get(walked.size() - 1)).orElseThrow());
        }
        return walked;
    }

    /** As migrations number them, one bit apart. */
    private static List<UUID> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new UUID(0x0198000000007000L, 0x8000000000000000L + i))
                .toList();
    }
}
