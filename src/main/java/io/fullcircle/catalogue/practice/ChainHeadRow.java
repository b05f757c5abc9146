package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import java.util.UUID;

/**
 * A chain without its steps.
 *
 * @param questionId a question that it goes with, where that was asked for, null elsewhere
 */
public record ChainHeadRow(
        Long questionId,
        Long id,
        UUID publicId,
        String key,
        Bucket bucket,
        ChainKind kind,
        String title,
        Integer minutes) {}
