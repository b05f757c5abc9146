package io.fullcircle.catalogue.question;

import java.util.UUID;

/**
 * A programme that somebody writes questions for.
 *
 * @param reviews true where they decide on its questions too
 */
public record WritingProgrammeRow(Long id, UUID publicId, String name, Boolean reviews) {}
