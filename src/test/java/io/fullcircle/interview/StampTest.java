package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.catalogue.rubric.StandingRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    /** Principle 10 in its third version, with two rubrics of the product and two of the programme; principle 16 without any. */
    private static final List<StandingRow> STANDING = List.of(
            new StandingRow(10L, 3, 71L, null, 1),
            new StandingRow(10L, 3, 72L, null, 9),
            new StandingRow(10L, 3, 82L, 5L, 2),
            new StandingRow(10L, 3, 81L, 5L, 1),
            new StandingRow(16L, 1, null, null, null));

    @Test
    void withoutAnythingShownTheNewestOfTheProgrammeHolds() {
        assertEquals(new Stamp(3, 82L), Stamp.of(10, null, STANDING));
        assertEquals(new Stamp(1, null), Stamp.of(16, null, STANDING));
    }

    @Test
    void withoutAnyOfTheProgrammeTheNewestOfTheProductHolds() {
        assertEquals(new Stamp(3, 72L), Stamp.of(10, null, STANDING.subList(0, 2)));
    }

    @Test
    void whatTheInterviewerSawHoldsThoughThereIsANewerOne() {
        assertEquals(new Stamp(2, 81L), Stamp.of(10, new Stamp(2, 81L), STANDING));
        assertEquals(new Stamp(1, 71L), Stamp.of(10, new Stamp(1, 71L), STANDING));
    }

    @ParameterizedTest
    @CsvSource({"0, 82", "4, 82", "3, 99", "3,"})
    void whatNobodyCanHaveSeenIsLeftAside(int version, Long rubric) {
        assertEquals(new Stamp(3, 82L), Stamp.of(10, new Stamp(version, rubric), STANDING));
    }

    @Test
    void aStampComesBackAsItWasSent() {
        for (Stamp stamp : List.of(new Stamp(3, 82L), new Stamp(1, null))) {
            assertEquals(stamp, Stamp.read(stamp.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "-", "x-82", "3-82-1", "12345-1", "3-1234567890123456789", "3--1", "=3-82", "３-82"})
    void anyOtherTextIsNone(String text) {
        assertNull(Stamp.read(text));
    }

    @Test
    void whatIsMissingIsNone() {
        assertNull(Stamp.read(null));
    }

    @Test
    void aRatingKeepsWhatItWasBegunWith() {
        Rating rating = new Rating(1, 2, 10, io.fullcircle.catalogue.Level.SENIOR);
        rating.stamp(new Stamp(2, 81L));
        rating.stamp(new Stamp(3, 82L));
        assertEquals(List.of(2, 81L), List.of(rating.principleVersion(), rating.rubricId()));
    }
}
