package io.fullcircle.readiness;

import java.util.Collection;

/**
 * How much has been heard over all, against the least that an overall answer stands on. Only ratings count: where there was no signal
 * nothing was heard.
 *
 * @param interviews mocks with at least one rating
 * @param interviewers people who rated
 * @param principles principles with at least one rating
 */
public record Minimum(int interviews, int interviewers, int principles) {

    public static final int INTERVIEWS = 3;
    public static final int INTERVIEWERS = 3;
    public static final int PRINCIPLES = 5;

    /** What these ratings amount to; the caller leaves out principles that do not count. */
    public static Minimum of(Collection<HeardRow> heard) {
        return new Minimum(
                (int) heard.stream()
                        .filter(HeardRow::rated)
                        .map(HeardRow::booking)
                        .distinct()
                        .count(),
                (int) Sufficiency.interviewers(heard),
                (int) heard.stream()
                        .filter(HeardRow::rated)
                        .map(HeardRow::principleId)
                        .distinct()
                        .count());
    }

    public int missingInterviews() {
        return Math.max(0, INTERVIEWS - interviews);
    }

    /** Never fewer than the missing interviews: every interviewer brings an interview. */
    public int missingInterviewers() {
        return Math.max(0, INTERVIEWERS - interviewers);
    }

    public int missingPrinciples() {
        return Math.max(0, PRINCIPLES - principles);
    }

    public boolean reached() {
        return missingInterviews() == 0 && missingInterviewers() == 0 && missingPrinciples() == 0;
    }
}
