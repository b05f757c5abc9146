package io.fullcircle.matching.change;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.shared.error.DomainException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which choices of principles bend a rule, and which there are not. */
class ChangeTest {

    private static final OptionRow HELD = row(1, Applicability.ALWAYS, 1, true, true);
    private static final OptionRow AGAIN = row(2, Applicability.ALWAYS, 1, true, false);
    private static final OptionRow UNHEARD = row(3, Applicability.ALWAYS, 0, false, false);
    private static final OptionRow BY_HAND = row(9, Applicability.BY_HAND, 0, false, false);
    private static final List<OptionRow> ALL = List.of(HELD, AGAIN, UNHEARD, BY_HAND);

    @Test
    void whatIsGivenByHandOnlyBendsARule() {
        assertEquals(List.of(new Bend(Bend.Kind.BY_HAND, "P9")), Change.bends(ALL, Set.of(3L, 9L)));
    }

    @Test
    void theSameAgainBendsARuleAsLongAsOthersAreUnheard() {
        assertEquals(List.of(new Bend(Bend.Kind.AGAIN, "P2")), Change.bends(ALL, Set.of(2L)));
        assertEquals(List.of(), Change.bends(ALL, Set.of(2L, 3L)));
        assertEquals(List.of(), Change.bends(List.of(HELD, AGAIN, BY_HAND), Set.of(2L)));
    }

    @Test
    void whatTheMockHoldsWasDecidedBefore() {
        assertEquals(List.of(), Change.bends(ALL, Set.of(1L)));
    }

    @Test
    void oneToThreeOfWhatThereIsAreChosen() {
        assertDoesNotThrow(() -> Change.requirePossible(ALL, Set.of(1L, 2L, 3L)));
        for (Set<Long> wrong : List.of(Set.<Long>of(), Set.of(1L, 2L, 3L, 9L), Set.of(6L))) {
            assertEquals(
                    "choice",
                    assertThrows(DomainException.class, () -> Change.requirePossible(ALL, wrong))
                            .field());
        }
    }

    private static OptionRow row(long id, Applicability kind, long times, boolean again, boolean assigned) {
        return new OptionRow(id, (int) id, "P" + id, kind, times, false, again, assigned);
    }
}
