package io.fullcircle.catalogue.rubric;

/**
 * Whom a new version of a rubric affects.
 *
 * @param version that it will be, of the programme's own
 * @param mocks that hold the principle at this level and are still to be rated: by the new version
 * @param interviewers of those mocks
 * @param candidates of those mocks
 * @param drafts of ratings that were begun and keep the version they were begun with
 * @param ratings that are submitted and keep theirs
 */
public record RubricImpact(int version, long mocks, long interviewers, long candidates, long drafts, long ratings) {}
