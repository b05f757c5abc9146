package io.fullcircle.matching.ranking;

import java.util.UUID;

/** A candidate on whom weights can be tried. */
public record TrialRow(UUID publicId, String name, Long accountId, Long cohortId) {}
