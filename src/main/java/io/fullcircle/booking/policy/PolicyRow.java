package io.fullcircle.booking.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * What a programme expects of who books in it.
 *
 * @param cutoffHours how long before its start a mock can be cancelled or moved without its counting as late
 * @param cutoffReason why, in the programme's own words, or empty
 * @param latenessMinutes how long one waits before saying that the other did not come
 * @param allowance mocks that a candidate may have, null for as many as they like
 * @param openRequests requests of a candidate that may wait for an answer at once
 * @param offerHours how long a freed time is kept for who waits and is offered it
 * @param version goes up with every change; {@link #NONE} while the programme has said nothing
 */
public record PolicyRow(
        int cutoffHours,
        String cutoffReason,
        int latenessMinutes,
        Integer allowance,
        int openRequests,
        int offerHours,
        int version) {

    /** Version of what nobody has changed. */
    public static final int NONE = -1;

    /** That of a programme that has said nothing about it. */
    public static final PolicyRow USUAL = new PolicyRow(24, "", 10, null, 3, 4, NONE);

    /** True when it is too late to cancel or move without its counting as late. */
    public boolean late(Instant start, Instant now) {
        return now.isAfter(start.minus(Duration.ofHours(cutoffHours)));
    }
}
