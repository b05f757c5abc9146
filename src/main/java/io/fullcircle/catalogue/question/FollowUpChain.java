package io.fullcircle.catalogue.question;

import java.util.List;
import java.util.UUID;

/**
 * What one can ask on after a question, step by step.
 *
 * @param drill true where it stays on one single point
 */
public record FollowUpChain(UUID publicId, boolean drill, String title, int minutes, List<ChainStep> steps) {}
