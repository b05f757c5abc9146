package io.fullcircle.people;

import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.text.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * An interviewer whom a programme has approved, as everybody in it may see them: without their strengths, which would tell a candidate
 * what to expect.
 *
 * @param publicId of the account
 * @param zone IANA id
 * @param photoAt since when they have a photo, or null
 */
public record ApprovedInterviewerRow(
        Long accountId,
        UUID publicId,
        String name,
        String zone,
        String headline,
        Integer yearsInterviewing,
        Level level,
        Boolean barRaiser,
        Instant photoAt) {

    /** The zone itself. */
    public ZoneId zoneId() {
        return Zones.known(zone);
    }
}
