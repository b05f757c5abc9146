package io.fullcircle.measurement.model;

/**
 * One released judgement: an interviewer heard a candidate on one principle in one interview. What was not observed is no rating.
 *
 * @param interview orders the interviews of a candidate, and the ratings of an interviewer; equal values of one candidate are one
 *     interview. Only the order counts, never the distance
 * @param value 0 below the bar, 1 meets it, 2 raises it
 */
public record Rating(String candidate, String interviewer, String principle, long interview, int value) {

    /** How many values a rating can have. */
    public static final int VALUES = 3;

    /** Below the bar. */
    public static final int BELOW = 0;

    /** Meets the bar. */
    public static final int MEETS = 1;

    /** Raises the bar. */
    public static final int RAISES = 2;

    public Rating {
        if (value < BELOW || value > RAISES) {
            throw new IllegalArgumentException("A rating is 0, 1 or 2, not " + value);
        }
    }
}
