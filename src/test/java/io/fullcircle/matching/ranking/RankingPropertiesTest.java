package io.fullcircle.matching.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every ranking, over made-up programmes. */
class RankingPropertiesTest {

    private static final int SEEDS = 20;

    @Test
    void theOrderInWhichTimesComeChangesNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(12, 90, new Random(seed));
            List<World.Slot> shuffled = new ArrayList<>(world.slots);
            Collections.shuffle(shuffled, new Random(seed + 1));
            assertEquals(world.ranked(Weights.USUAL, world.slots), world.ranked(Weights.USUAL, shuffled));
        }
    }

    /** Of two times the one that a factor speaks for more never falls behind the other when the factor is made heavier. */
    @Test
    void aHeavierFactorNeverPutsBackWhatItSpeaksForMore() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(8, 30, new Random(seed));
            for (Factor factor : Factor.values()) {
                Map<World.Slot, Double> alone = standings(world, only(factor));
                Weights light = Weights.USUAL.with(factor, 5);
                Map<World.Slot, Double> before = standings(world, light);
                Map<World.Slot, Double> after = standings(world, light.with(factor, 95));
                for (World.Slot one : world.slots) {
                    for (World.Slot other : world.slots) {
                        if (alone.get(one) >= alone.get(other) && before.get(one) > before.get(other) + 1e-9) {
                            assertTrue(after.get(one) > after.get(other), () -> factor + " puts " + one + " back");
                        }
                    }
                }
            }
        }
    }

    @Test
    void allThatSpeaksForATimeIsWorthNoMoreThanTheWeights() {
        int most =
                Weights.USUAL.of().values().stream().mapToInt(Integer::intValue).sum();
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(8, 60, new Random(seed));
            world.ranked(Weights.USUAL, world.slots)
                    .forEach(one -> assertTrue(one.standing() >= 0 && one.standing() <= most + 1e-9));
        }
    }

    @Test
    void weightsAreWholeAndWithinBounds() {
        assertThrows(DomainException.class, () -> Weights.USUAL.with(Factor.GAP, -1));
        assertThrows(DomainException.class, () -> Weights.USUAL.with(Factor.GAP, Weights.MOST + 1));
        Map<Factor, Integer> some = new EnumMap<>(Factor.class);
        some.put(Factor.GAP, 1);
        assertThrows(DomainException.class, () -> new Weights(some));
    }

    private static Map<World.Slot, Double> standings(World world, Weights weights) {
        Map<World.Slot, Double> standings = new HashMap<>();
        world.ranked(weights, world.slots).forEach(one -> standings.put(one.time(), one.standing()));
        return standings;
    }

    private static Weights only(Factor factor) {
        Weights alone = Weights.USUAL;
        for (Factor other : Factor.values()) {
            alone = alone.with(other, other == factor ? 1 : 0);
        }
        return alone;
    }
}
