package io.fullcircle.readiness;

import io.fullcircle.catalogue.Level;
import io.fullcircle.interview.Signal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One released rating: what one interviewer heard on one principle.
 *
 * @param level that the mock was for
 * @param booking public id of the mock
 * @param cohortId the cohort that it was booked in
 * @param startsAt when it was
 * @param interviewer name
 */
public record HeardRow(
        Long principleId,
        Signal signal,
        String evidence,
        Level level,
        UUID booking,
        Long cohortId,
        Instant startsAt,
        Long interviewerId,
        String interviewer) {

    /** True for what counts as a rating. */
    public boolean rated() {
        return signal.rated();
    }

    /** The symbol of its signal, without the s- of the sprite. */
    public String mark() {
        return rated() ? signal.name().toLowerCase(Locale.ROOT) : "none";
    }
}
