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
        WAITING;

        /** What the columns of a mail say. */
        public static State of(Instant sentAt, Instant failedAt, boolean taken, int attempts) {
            if (sentAt != null) {
                return SENT;
            }
            if (failedAt != null) {
                return FAILED;
            }
            if (taken) {
                return SENDING;
            }
            return attempts > 0 ? RETRYING : WAITING;
        }
    }

    /** Whether it may be tried again on request. */
    public boolean mayAgain() {
        return failedAt != null && whole;
    }

    public State state() {
        return State.of(sentAt, failedAt, taken, attempts);
    }
}
