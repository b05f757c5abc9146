package io.fullcircle.booking.move;

import io.fullcircle.booking.Wording;
import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The wish to hold a mock at another open time of its interviewer.
 *
 * @param booking public id
 * @param seenVersion version of it that the form was drawn for
 * @param start of the other time
 * @param length of the other time
 * @param reason for the other one to read, or none
 * @param request made with the form: however often one form is sent, it moves once
 */
public record MoveWish(UUID booking, int seenVersion, Instant start, Duration length, String reason, UUID request) {

    /** @throws DomainException naming {@code reason} when it is too long */
    public MoveWish {
        reason = Wording.reasonOrNone(reason);
    }
}
