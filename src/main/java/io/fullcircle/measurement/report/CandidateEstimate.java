package io.fullcircle.measurement.report;

import io.fullcircle.measurement.model.Estimate;
import java.util.Map;

/**
 * Everything that a fit says of one candidate.
 *
 * @param ability at the latest interview, in logits
 * @param principles those that count and any other that was rated, in natural order
 */
public record CandidateEstimate(Estimate ability, Map<String, PrincipleEstimate> principles, Readiness readiness) {}
