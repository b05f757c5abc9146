package io.fullcircle.catalogue.question;

import java.util.UUID;

/**
 * One question with all that whoever makes it has to know.
 *
 * @param programmeId null for what comes with the product
 * @param programme public id of it, likewise
 * @param asked in how many mocks it was asked
 */
public record MadeQuestion(
        Long id,
        UUID publicId,
        Long programmeId,
        UUID programme,
        String programmeName,
        Long authorId,
        QuestionState state,
        Integer version,
        Long asked,
        QuestionContent content) {}
