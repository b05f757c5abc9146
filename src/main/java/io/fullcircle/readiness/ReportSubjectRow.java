package io.fullcircle.readiness;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A candidate in a programme: whom a report is about.
 *
 * @param ended null while they are a candidate there
 * @param ownFamily null, like the level, as long as they have not said what they prepare for
 * @param owed how many mocks with this candidate the reader is booked for or still owes the feedback for, in any programme
 */
public record ReportSubjectRow(
        Long candidateId,
        UUID candidatePublicId,
        String candidateName,
        Long programmeId,
        UUID programmePublicId,
        String programmeName,
        Long cohortId,
        UUID cohortPublicId,
        String cohortName,
        Instant ended,
        JobFamily ownFamily,
        Level ownLevel,
        LocalDate targetDate,
        JobFamily cohortFamily,
        Level cohortLevel,
        Long owed) {

    /** What the candidate prepares for; what the cohort does until they have said it. */
    public JobFamily jobFamily() {
        return ownFamily == null ? cohortFamily : ownFamily;
    }

    public Level level() {
        return ownLevel == null ? cohortLevel : ownLevel;
    }
}
