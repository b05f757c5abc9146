package io.fullcircle.notification;

import java.time.Instant;
import java.util.UUID;

/** A mail in the list of the outbox. */
public record MailRow(
        UUID publicId,
        String recipient,
        String language,
        String subject,
        Instant createdAt,
        Instant sentAt,
        Instant failedAt,
        Instant nextAttemptAt,
        int attempts,
        String lastError) {

    /** What became of it so far. */
    public enum State {
        SENT,
        FAILED,
        RETRYING,
        WAITING
    }

    public State state() {
        if (sentAt != null) {
            return State.SENT;
        }
        if (failedAt != null) {
            return State.FAILED;
        }
        return attempts > 0 ? State.RETRYING : State.WAITING;
    }
}
