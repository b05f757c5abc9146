package io.fullcircle.interview;

import java.time.Instant;
import java.util.List;

/**
 * A scorecard that is not submitted yet, for who writes it.
 *
 * @param ratings in no particular order
 */
public record DraftRow(
        Integer version, Instant savedAt, String strengths, String nextStep, List<RatingDraft> ratings) {}
