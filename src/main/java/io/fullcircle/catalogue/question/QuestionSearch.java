package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Level;
import java.util.UUID;

/**
 * Which questions somebody wants to read.
 *
 * @param bucket null for all
 * @param level those that candidates for this level are asked; null for all
 * @param after public id of the question that was read last; null for the beginning
 */
public record QuestionSearch(Bucket bucket, Level level, UUID after) {}
