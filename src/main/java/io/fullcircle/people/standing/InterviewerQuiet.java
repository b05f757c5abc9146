package io.fullcircle.people.standing;

/**
 * Nothing was heard of an interviewer for a while.
 *
 * @param approvalId the word of the programme that it is about
 * @param hidden false where they are asked whether they are still there; true where they did not answer and are offered to nobody now
 */
public record InterviewerQuiet(long approvalId, boolean hidden) {}
