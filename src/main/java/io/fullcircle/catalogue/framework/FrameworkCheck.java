package io.fullcircle.catalogue.framework;

import java.util.List;
import java.util.Objects;

/**
 * What would come of a file.
 *
 * @param faults all that is wrong with it; then there is nothing else
 * @param name of the framework afterwards
 * @param content the file as it is confirmed
 * @param seen version of the framework that it was held against
 * @param renamed true where the framework gets another name
 * @param held coming mocks that hold a principle which the file retires; they keep it
 */
public record FrameworkCheck(
        List<FileFault> faults,
        String name,
        List<FrameworkChange> changes,
        String content,
        int seen,
        boolean renamed,
        long held) {

    public FrameworkCheck {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    static FrameworkCheck wrong(List<FileFault> faults) {
        return new FrameworkCheck(faults, null, List.of(), null, FrameworkRow.NONE, false, 0);
    }

    static FrameworkCheck right(FrameworkRow kept, FrameworkDraft draft, List<FrameworkChange> changes, long held) {
        return new FrameworkCheck(
                List.of(),
                draft.name(),
                changes,
                FrameworkFile.json(draft),
                kept.version(),
                kept.id() != null && !Objects.equals(kept.name(), draft.name()),
                held);
    }

    /** True where there is something to confirm. */
    public boolean changing() {
        return renamed || changes.stream().anyMatch(c -> c.kind() != FrameworkChange.Kind.UNCHANGED);
    }
}
