package io.fullcircle.catalogue.rubric;

import java.util.UUID;

/** A programme that may have anchors of its own. */
public record RubricProgrammeRow(Long id, UUID publicId, String name) {}
