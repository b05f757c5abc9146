package io.fullcircle.booking;

import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A candidate's wish for one time of one interviewer.
 *
 * @param programme public id
 * @param interviewer public id of the account
 * @param start of the slot
 * @param length of the slot
 * @param note what the interviewer reads beforehand: up to {@value Booking#MAX_NOTE} characters, or none
 * @param request made with the form: however often one form is sent, it books once
 */
public record BookingRequest(
        UUID programme, UUID interviewer, Instant start, Duration length, String note, UUID request) {

    /** @throws DomainException naming {@code note} when it is too long */
    public BookingRequest {
        note = Wording.tidy(note);
        if (note.length() > Booking.MAX_NOTE) {
            throw DomainException.invalid("note", "booking.rule.note", Booking.MAX_NOTE);
        }
    }
}
