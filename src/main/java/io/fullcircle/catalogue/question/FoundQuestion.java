package io.fullcircle.catalogue.question;

import java.util.UUID;

/**
 * A question with where it comes from; no trace of what it can probe.
 *
 * @param programmeId public id of the programme that wrote it, null for what comes with the product
 * @param programme its name, or null
 */
public record FoundQuestion(QuestionRow row, QuestionState state, UUID programmeId, String programme) {}
