package io.fullcircle.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail in the list of the outbox.
 *
 * @param taken whether a worker has it
 * @param whole whether its text is still there
 */
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
        String lastError,
        Boolean taken,
        Boolean whole) {

    /** What became of it so far. */
    public enum State {
        SENT,
        FAILED,
        RETRYING,
        SENDING,
        WAITING
    }

    /** Whether it may be tried again on request. */
    public boolean mayAgain() {
        return failedAt != null && whole;
    }

    public State state() {
        if (sentAt != null) {
            return State.SENT;
        }
        if (failedAt != null) {
            return State.FAILED;
        }
        if (taken) {
            return State.SENDING;
        }
        return attempts > 0 ? State.RETRYING : State.WAITING;
    }
}
