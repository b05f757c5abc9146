package io.fullcircle.booking.arrange;

import io.fullcircle.booking.Wording;
import io.fullcircle.shared.error.DomainException;
import java.util.UUID;

/**
 * The wish to give a mock to another interviewer at the same time.
 *
 * @param booking public id
 * @param seenVersion version of it that the form was drawn for
 * @param interviewer public id of the account, null where nobody was chosen
 * @param reason for the two who had it to read
 * @param request made with the form: however often one form is sent, it is given once
 */
public record GiveWish(UUID booking, int seenVersion, UUID interviewer, String reason, UUID request) {

    /** @throws DomainException where nobody was chosen; naming {@code reason} */
    public GiveWish {
        if (interviewer == null) {
            throw DomainException.invalid(null, "booking.give.choose");
        }
        reason = Wording.reason(reason);
    }
}
