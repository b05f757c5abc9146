package io.fullcircle.interview;

import io.fullcircle.interview.kit.AskedRow;
import java.time.Instant;
import java.util.List;

/**
 * A submitted scorecard.
 *
 * @param strengths empty where the interviewer named none
 * @param nextStep empty where the interviewer named none
 * @param releasedAt since when the candidate may read it, or null
 * @param ratings in the order in which the interviewer saw the principles
 * @param asked the questions in the order of asking; none where the interviewer named none
 */
public record FeedbackRow(
        String strengths,
        String nextStep,
        Instant submittedAt,
        Instant releasedAt,
        List<FeedbackRatingRow> ratings,
        List<AskedRow> asked) {}
