package io.fullcircle.catalogue.framework;

import java.util.UUID;

/** A programme whose framework somebody may import. */
public record FrameworkProgrammeRow(Long id, UUID publicId, String name) {}
