package io.fullcircle.booking.arrange;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.Wording;
import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.util.UUID;

/**
 * A lead's wish for a mock of a candidate of theirs.
 *
 * @param cohort public id
 * @param candidate public id of the account
 * @param note what the interviewer reads beforehand: up to {@value Booking#MAX_NOTE} characters, or none
 * @param beyond true where the lead knows that it is more than the programme lets the candidate have
 * @param request made with the form: however often one form is sent, it books once
 */
public record ArrangeWish(
        UUID cohort,
        UUID candidate,
        OtherTimes.Choice time,
        Duration length,
        String note,
        boolean beyond,
        UUID request) {

    /** @throws DomainException naming {@code note} when it is too long */
    public ArrangeWish {
        note = Wording.tidy(note);
        if (note.length() > Booking.MAX_NOTE) {
            throw DomainException.invalid("note", "booking.rule.note", Booking.MAX_NOTE);
        }
    }
}
