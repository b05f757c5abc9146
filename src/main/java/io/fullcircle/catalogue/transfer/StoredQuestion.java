package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionState;
import java.util.UUID;

/**
 * A question that there is.
 *
 * @param own false for what comes with the product
 */
public record StoredQuestion(
        Long id, UUID publicId, Boolean own, QuestionState state, Integer version, QuestionContent content) {}
