package io.fullcircle.catalogue.question;

import java.util.UUID;

/**
 * Another question that asks nearly the same.
 *
 * @param percent how much of their text is the same
 */
public record AlikeRow(UUID publicId, String text, QuestionState state, Integer percent) {}
