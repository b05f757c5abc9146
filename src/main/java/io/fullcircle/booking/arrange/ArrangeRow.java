package io.fullcircle.booking.arrange;

import io.fullcircle.shared.text.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A candidate of a cohort, for whom its lead books.
 *
 * @param publicId of the account
 * @param zone IANA id
 * @param photoAt since when they have a photo, or null
 * @param cohortPublicId public id
 */
public record ArrangeRow(
        Long accountId,
        UUID publicId,
        String name,
        String zone,
        Instant photoAt,
        Long cohortId,
        UUID cohortPublicId,
        String cohort,
        Long programmeId) {

    public ZoneId zoneId() {
        return Zones.known(zone);
    }
}
