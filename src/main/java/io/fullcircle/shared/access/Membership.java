package io.fullcircle.shared.access;

/**
 * One role in one programme. A candidate's always names the cohort; a lead's may (lead of that cohort) or may not (lead of the whole
 * programme); an interviewer's never does.
 */
public record Membership(long programmeId, Long cohortId, Role role) {}
