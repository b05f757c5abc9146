package io.fullcircle.people;

import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.util.UUID;

/**
 * A current interviewer of a programme, for who approves them.
 *
 * @param publicId of the account
 * @param headline null, like all that they say about themselves, as long as they have said nothing
 * @param strengths how many principles they hear best
 * @param approvedAt null while they are not approved
 * @param approvedBy name of who did
 * @param photoAt since when they have a photo, or null
 */
public record InterviewerRow(
        Long accountId,
        UUID publicId,
        String name,
        String email,
        String headline,
        Integer yearsInterviewing,
        Level level,
        Boolean barRaiser,
        Long strengths,
        Instant approvedAt,
        String approvedBy,
        Instant photoAt) {

    public boolean described() {
        return headline != null;
    }

    public boolean approved() {
        return approvedAt != null;
    }
}
