package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import java.time.Instant;
import java.util.UUID;

/**
 * A question in a list of those that are made.
 *
 * @param author who wrote it; null for what comes with the product, and for who need not know
 * @param own whether the viewer wrote it
 * @param all how many there are in its state, of which the list may have only some
 * @param returned whether a review has given it back since it was last sent
 */
public record MadeQuestionRow(
        UUID publicId,
        String text,
        Bucket bucket,
        QuestionState state,
        Instant changedAt,
        String author,
        Boolean own,
        Long all,
        Boolean returned) {}
