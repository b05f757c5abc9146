package io.fullcircle.people;

/**
 * Somebody has decided whether an interviewer runs the mocks of a programme.
 *
 * @param by account of who did
 * @param reason for the interviewer to read, or empty
 */
public record ApprovalDecided(long programmeId, long accountId, boolean approved, long by, String reason) {}
