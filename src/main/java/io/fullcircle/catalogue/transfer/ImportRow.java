package io.fullcircle.catalogue.transfer;

import java.time.Instant;
import java.util.UUID;

/**
 * An import in the list.
 *
 * @param at when it was done, or looked at where it is not done
 * @param by who brought the file
 * @param own whether that was the viewer
 * @param left how many questions its undoing has left as they were; of one that is not undone, how many it touched
 */
public record ImportRow(
        UUID publicId,
        String fileName,
        ImportState state,
        Integer added,
        Integer changed,
        Instant at,
        Instant undoneAt,
        String by,
        Boolean own,
        Long left) {}
