package io.fullcircle.measurement.raters;

import io.fullcircle.measurement.model.Estimate;

/** Whether an interviewer's severity may be shown to them and the leads. In the adjustment it counts always, shrunken as it is. */
public enum SeverityStatus {
    /** Fewer than 12 ratings: not shown. */
    NONE,
    /** 12 ratings or more: shown as provisional. */
    PROVISIONAL,
    /** 30 ratings or more and a standard error of 0.4 logits or less. */
    FIRM;

    private static final int SHOWN = 12;
    private static final int ENOUGH = 30;
    private static final double SURE = 0.4;

    /** @param severity in logits */
    public static SeverityStatus of(int ratings, Estimate severity) {
        if (ratings < SHOWN) {
            return NONE;
        }
        return ratings >= ENOUGH && severity.se() <= SURE ? FIRM : PROVISIONAL;
    }
}
