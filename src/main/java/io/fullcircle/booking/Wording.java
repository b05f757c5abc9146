package io.fullcircle.booking;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Visible;

/** The rules for what the two of a booking write to each other. */
public final class Wording {

    private Wording() {}

    /** The text without the space around it, its lines ended by a line feed alone; nothing is an empty text. */
    public static String tidy(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /**
     * A reason that may be missing.
     *
     * @throws DomainException naming {@code reason} when it has more than {@value Booking#MAX_REASON} characters
     */
    public static String reasonOrNone(String text) {
        String tidy = tidy(text);
        if (tidy.length() > Booking.MAX_REASON) {
            throw DomainException.invalid("reason", "booking.rule.reasonLength", Booking.MAX_REASON);
        }
        return Visible.anyIn(tidy) ? tidy : "";
    }

    /**
     * A reason that somebody can read.
     *
     * @throws DomainException naming {@code reason} unless it has 1 to {@value Booking#MAX_REASON} characters and one of them is visible
     */
    public static String reason(String text) {
        String tidy = tidy(text);
        if (tidy.length() > Booking.MAX_REASON || !Visible.anyIn(tidy)) {
            throw DomainException.invalid("reason", "booking.rule.reason", Booking.MAX_REASON);
        }
        return tidy;
    }
}
