package io.fullcircle.catalogue.transfer;

import java.util.UUID;

/**
 * An import that waits to be confirmed.
 *
 * @param content what was read, as {@link ImportContent} writes it
 */
public record PreviewRow(UUID publicId, Long programmeId, String fileName, String content) {}
