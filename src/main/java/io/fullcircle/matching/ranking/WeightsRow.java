package io.fullcircle.matching.ranking;

import java.time.Instant;

/**
 * A programme's weights as they stand.
 *
 * @param version goes up with every change; {@link #NONE} while the programme has said nothing
 * @param changedBy name of who changed them last, null while nobody has
 * @param changedAt null while nobody has
 */
public record WeightsRow(Weights weights, int version, String changedBy, Instant changedAt) {

    /** Version of what nobody has changed. */
    public static final int NONE = 0;

    /** That of a programme that has said nothing. */
    public static final WeightsRow USUAL = new WeightsRow(Weights.USUAL, NONE, null, null);
}
