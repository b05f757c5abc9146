package io.fullcircle.readiness;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * How much has been heard over all, against the least that an overall answer stands on. Only ratings count: where there was no signal
 * nothing was heard.
 *
 * @param interviews mocks with at least one rating
 * @param interviewers people who rated
 * @param principles principles with at least one rating
 */
public record Minimum(Need interviews, Need interviewers, Need principles) {

    private static final int INTERVIEWS = 3;
    private static final int INTERVIEWERS = 3;
    private static final int PRINCIPLES = 5;

    /**
     * One of the three counts.
     *
     * @param name of the message that says what is counted
     * @param least how many an overall answer needs
     */
    public record Need(String name, int there, int least) {

        public int missing() {
            return Math.max(0, least - there);
        }
    }

    /** What these ratings amount to; the caller leaves out principles that do not count. */
    public static Minimum of(Collection<HeardRow> heard) {
        return new Minimum(
                new Need("interviews", distinct(heard, HeardRow::booking), INTERVIEWS),
                new Need("interviewers", distinct(heard, HeardRow::interviewerId), INTERVIEWERS),
                new Need("principles", distinct(heard, HeardRow::principleId), PRINCIPLES));
    }

    public List<Need> needs() {
        return List.of(interviews, interviewers, principles);
    }

    /** True when nothing is missing. Whoever lacks interviews lacks interviewers, for every interviewer brings an interview. */
    public boolean reached() {
        return needs().stream().allMatch(need -> need.missing() == 0);
    }

    private static int distinct(Collection<HeardRow> heard, Function<HeardRow, ?> what) {
        return (int) heard.stream().filter(HeardRow::rated).map(what).distinct().count();
    }
}
