package io.fullcircle.notification.notice;

import io.fullcircle.shared.text.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * One of the two in a mock, as somebody who may be written to. Knows nothing of principles, ratings or what was said.
 *
 * @param booking public id
 * @param candidate which of the two
 * @param active whether they may sign in: others are told nothing
 * @param wants whether they want this kind of notice by mail
 * @param unsubscribe key that stands in their mails
 * @param respondBy until when the interviewer may answer, null where nobody asks them
 * @param by name of who did what is told, null where time alone did
 */
public record NoticeSideRow(
        UUID booking,
        Instant start,
        Long programmeId,
        Long accountId,
        String email,
        String name,
        String language,
        String timeZone,
        Boolean candidate,
        Boolean active,
        Boolean wants,
        UUID unsubscribe,
        Instant respondBy,
        String by) {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public ZoneId zone() {
        return Zones.known(timeZone);
    }
}
