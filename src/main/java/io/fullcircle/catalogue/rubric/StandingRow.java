package io.fullcircle.catalogue.rubric;

/**
 * A principle with one of the rubrics that a mock of a programme can be rated by.
 *
 * @param principleVersion the newest
 * @param rubricId null for a principle without rubric
 * @param programmeId whose rubric it is; null for the product's
 * @param version of the rubric
 */
public record StandingRow(
        Long principleId, Integer principleVersion, Long rubricId, Long programmeId, Integer version) {}
