package io.fullcircle.interview.reliability;

import java.time.Instant;
import java.util.UUID;

/**
 * One of them, with the appeal against it.
 *
 * @param mock public id
 * @param interviewer name
 * @param candidate name
 * @param why what the interviewer says against it, null where they say nothing
 * @param granted null while nobody has decided
 * @param answer of who did, or empty
 */
public record LapseRow(
        UUID mock,
        Lapse kind,
        String interviewer,
        String candidate,
        Instant startsAt,
        String why,
        Instant appealedAt,
        Boolean granted,
        String answer) {

    /** NONE where nothing is said against it, else WAITING, GRANTED or REFUSED. */
    public String appeal() {
        if (why == null) {
            return "NONE";
        }
        if (granted == null) {
            return "WAITING";
        }
        return granted ? "GRANTED" : "REFUSED";
    }

    /** What a button names it by. */
    public String key() {
        return mock + " " + kind;
    }
}
