package io.fullcircle.catalogue.framework;

import java.util.List;
import java.util.UUID;

/**
 * The framework of a programme.
 *
 * @param id null while there is none, as is its name
 * @param version counts the imports; {@link #NONE} before the first
 * @param principles in their order, those that are retired last
 */
public record FrameworkRow(
        UUID programme,
        long programmeId,
        String programmeName,
        Long id,
        String name,
        int version,
        List<KeptPrinciple> principles) {

    /** The version of what is not there. */
    public static final int NONE = -1;

    public FrameworkRow {
        principles = List.copyOf(principles);
    }

    /** What is asked. */
    public List<KeptPrinciple> asked() {
        return principles.stream().filter(p -> !p.retired()).toList();
    }

    /** What a file of it holds. */
    FrameworkDraft draft() {
        return new FrameworkDraft(
                name, asked().stream().map(KeptPrinciple::draft).toList());
    }
}
