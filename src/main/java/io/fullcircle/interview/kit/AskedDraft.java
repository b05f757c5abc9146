package io.fullcircle.interview.kit;

import java.util.UUID;

/**
 * What an interviewer says about one question.
 *
 * @param outcome null for a question that was not asked
 */
public record AskedDraft(UUID question, Outcome outcome) {}
