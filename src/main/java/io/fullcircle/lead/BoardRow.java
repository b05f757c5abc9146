package io.fullcircle.lead;

import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A candidate on the board of their cohort.
 *
 * @param publicId of the account
 * @param level null until they have said what they prepare for
 * @param targetDate null where it is not known yet
 * @param held mocks with feedback
 * @param due mocks that are over and wait for feedback
 * @param dueSince when the first of these ended, or null
 * @param nextAt when their next mock begins, or null
 * @param nextWith name of its interviewer
 */
public record BoardRow(
        long accountId,
        UUID publicId,
        String name,
        Level level,
        LocalDate targetDate,
        int held,
        int due,
        Instant dueSince,
        Instant nextAt,
        String nextWith) {

    public boolean nothingBooked() {
        return nextAt == null;
    }
}
