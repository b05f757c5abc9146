package io.fullcircle.booking.waiting;

import io.fullcircle.shared.text.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A time that is kept for who waited for it.
 *
 * @param answerBy until when
 * @param accepts true where it is booked as soon as it is accepted, false where the interviewer confirms each mock first
 */
public record OfferedRow(
        UUID publicId,
        UUID interviewer,
        String interviewerName,
        String interviewerZone,
        Instant interviewerPhotoAt,
        Instant startsAt,
        Instant endsAt,
        Instant answerBy,
        Boolean accepts) {

    /** Zone of the interviewer. */
    public ZoneId zone() {
        return Zones.known(interviewerZone);
    }

    public long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }
}
