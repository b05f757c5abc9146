package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import java.util.List;
import java.util.UUID;

/**
 * A follow-up chain with its steps.
 *
 * @param key its name in files and in the ids of pages
 * @param title in the language of the interviews
 * @param minutes how long one stays with it
 * @param steps by position
 */
public record ChainRow(
        Long id,
        UUID publicId,
        String key,
        Bucket bucket,
        ChainKind kind,
        String title,
        Integer minutes,
        List<StepRow> steps) {

    public ChainRow {
        steps = List.copyOf(steps);
    }

    /** The step at this position; null where the chain has none. */
    public StepRow step(Integer position) {
        return steps.stream()
                .filter(step -> step.position().equals(position))
                .findFirst()
                .orElse(null);
    }

    /** What follows an answer that fits no branch: the next step, or null at the end. */
    public StepRow after(StepRow step) {
        return steps.stream()
                .filter(later -> later.position() > step.position())
                .findFirst()
                .orElse(null);
    }

    /** What follows an answer like this one; null where it ends the chain. */
    public StepRow after(BranchRow branch) {
        return step(branch.toPosition());
    }
}
