package io.fullcircle.people;

import io.fullcircle.catalogue.Level;

/**
 * What an interviewer says about themselves, but for the strengths.
 *
 * @param levels names with a space between, like {@code families} and {@code buckets}; empty for all
 */
public record InterviewerProfileRow(
        String headline,
        Integer yearsInterviewing,
        Level level,
        Boolean barRaiser,
        String callLink,
        String levels,
        String families,
        String buckets,
        Style style,
        String companies,
        Integer version) {

    /** Whom they take and how. */
    public InterviewerScope scope() {
        return InterviewerScope.kept(levels, families, buckets, style, companies);
    }
}
