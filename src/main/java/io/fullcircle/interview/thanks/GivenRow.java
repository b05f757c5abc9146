package io.fullcircle.interview.thanks;

/**
 * What an interviewer has given.
 *
 * @param mocks that they have held
 * @param minutes that those lasted, as they were booked
 * @param thanks that were said to them
 */
public record GivenRow(long mocks, long minutes, long thanks) {

    /** Whole hours, rounded to the nearest. */
    public long hours() {
        return Math.round(minutes / 60.0);
    }
}
