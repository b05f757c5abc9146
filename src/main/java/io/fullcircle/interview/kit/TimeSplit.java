package io.fullcircle.interview.kit;

/**
 * What the minutes of a mock are for. The candidate needs some to arrive, and some to ask; what was heard is best said at once. All that
 * is left is for questions.
 */
public record TimeSplit(int opening, int questions, int theirs, int feedback) {

    private static final int SHORTEST_OPENING = 2;
    private static final int SHORTEST_THEIRS = 3;
    private static final int SHORTEST_FEEDBACK = 5;

    /** @param length of the mock in minutes; a very short one is all for what cannot be left out */
    public static TimeSplit of(int length) {
        int opening = Math.max(SHORTEST_OPENING, length / 15);
        int theirs = Math.max(SHORTEST_THEIRS, length / 9);
        int feedback = Math.max(SHORTEST_FEEDBACK, length / 6);
        return new TimeSplit(opening, Math.max(0, length - opening - theirs - feedback), theirs, feedback);
    }
}
