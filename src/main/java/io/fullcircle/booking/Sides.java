package io.fullcircle.booking;

import java.util.UUID;

/**
 * Whose mock it is and where: nothing of it ever changes, so it can be known before the mock is held.
 *
 * @param interviewerPublicId of the account
 */
public record Sides(long programme, long cohort, long candidate, long interviewer, UUID interviewerPublicId) {}
