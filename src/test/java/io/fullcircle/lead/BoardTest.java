package io.fullcircle.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final BoardRow waits = row(1, "Zoe", 1, true);
    private final BoardRow waitsLonger = row(2, "Ärne", 3, false);
    private final BoardRow nothing = row(3, "Ximena", 0, false);
    private final BoardRow nothingEither = row(4, "Yuki", 0, false);
    private final BoardRow booked = row(5, "Abe", 0, true);
    private final BoardRow namesake = row(6, "Abe", 0, true);

    @Test
    void feedbackThatIsDueComesFirstThenWhoHasNothingBookedThenEverybodyByName() {
        List<BoardRow> expected = List.of(waitsLonger, waits, nothing, nothingEither, booked, namesake);
        List<BoardRow> rows = new ArrayList<>(expected);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(rows, random);
            assertEquals(expected, Board.of(rows, Locale.ENGLISH).rows());
        }
    }

    @Test
    void theSumsAreThoseOfAllRows() {
        Board board = Board.of(List.of(waits, waitsLonger, nothing, booked), Locale.GERMAN);
        assertEquals(4, board.due());
        assertEquals(2, board.nothingBooked());
        assertEquals(8, board.held());
    }

    private static BoardRow row(long id, String name, int due, boolean booked) {
        return new BoardRow(
                id,
                new UUID(0, id),
                name,
                Level.SENIOR,
                null,
                2,
                due,
                due == 0 ? null : Instant.EPOCH,
                booked ? Instant.EPOCH : null,
                booked ? "Ines" : null);
    }
}
