package io.fullcircle.notification;

import io.fullcircle.shared.mail.MailCalendar;
import io.fullcircle.shared.mail.OutboxMail;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail as it goes out. The id is the same at each attempt, so that a mail that arrives twice can be known as one.
 *
 * @param calendar the appointment that it carries, null where it carries none
 * @param unsubscribe the address at which its reader says that they want no more of this kind; null where there is no choice
 */
public record OutgoingMail(
        UUID id,
        String recipient,
        String language,
        String subject,
        String text,
        MailCalendar calendar,
        String unsubscribe,
        Instant createdAt) {

    static OutgoingMail of(OutboxMail mail) {
        return new OutgoingMail(
                mail.publicId(),
                mail.recipient(),
                mail.language(),
                mail.subject(),
                mail.content(),
                mail.calendar(),
                mail.unsubscribe(),
                mail.createdAt());
    }
}
