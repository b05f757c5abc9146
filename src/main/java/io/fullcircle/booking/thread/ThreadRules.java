package io.fullcircle.booking.thread;

import io.fullcircle.booking.Wording;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Visible;
import java.time.Duration;
import java.time.Instant;

/** What two people can write to each other about a mock. Pure. */
final class ThreadRules {

    /** Most characters of a message. */
    static final int MAX_TEXT = 500;

    /** Most messages about one mock: whoever has more to say meets. */
    static final int MOST = 60;

    /** How long after the end of a mock one can write about it. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    private ThreadRules() {}

    /** True until a week after the end. */
    static boolean open(Instant end, Instant now) {
        return now.isBefore(end.plus(AFTERWARDS));
    }

    /**
     * The text as it is kept.
     *
     * @throws DomainException naming {@code text} unless it has 1 to {@value #MAX_TEXT} characters and one of them is visible
     */
    static String text(String typed) {
        String tidy = Wording.tidy(typed);
        if (tidy.length() > MAX_TEXT || !Visible.anyIn(tidy)) {
            throw DomainException.invalid("text", "booking.thread.length", MAX_TEXT);
        }
        return tidy;
    }
}
