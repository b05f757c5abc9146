package io.fullcircle.readiness;

import java.util.Collection;

/** Whether what was heard on one principle is enough to say something about it; the strongest first. */
public enum Sufficiency {
    /** At least two ratings by at least two interviewers. */
    SUFFICIENT,
    /** Rated, but by one interviewer alone, however often. */
    ONE_INTERVIEWER,
    /** Asked about, without a signal. */
    NO_SIGNAL,
    /** Nobody has listened for it yet. */
    NOT_HEARD;

    /** How many interviewers one principle needs. */
    public static final int INTERVIEWERS = 2;

    /** What the ratings of one principle amount to. Ratings by different interviewers are different ratings, so those alone are counted. */
    public static Sufficiency of(Collection<HeardRow> heard) {
        long interviewers = interviewers(heard);
        if (interviewers >= INTERVIEWERS) {
            return SUFFICIENT;
        }
        if (interviewers > 0) {
            return ONE_INTERVIEWER;
        }
        return heard.isEmpty() ? NOT_HEARD : NO_SIGNAL;
    }

    /** How many people rated it. */
    static long interviewers(Collection<HeardRow> heard) {
        return heard.stream()
                .filter(HeardRow::rated)
                .map(HeardRow::interviewerId)
                .distinct()
                .count();
    }
}
