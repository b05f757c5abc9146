package io.fullcircle.interview;

/** A scorecard became final and its ratings count. Fired within the transaction that submits it. */
public record ScorecardSubmitted(long scorecardId, long bookingId, long programmeId, long candidateId) {}
