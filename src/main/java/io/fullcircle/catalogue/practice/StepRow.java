package io.fullcircle.catalogue.practice;

import java.util.List;

/**
 * One follow-up of a chain.
 *
 * @param position from 1
 * @param challenge how hot it gets, 1 to 5
 * @param text in the language of the interviews
 * @param branches what may follow, by how the answer went; none where the next step follows in any case
 */
public record StepRow(Integer position, StepType type, Integer challenge, String text, List<BranchRow> branches) {

    public StepRow {
        branches = List.copyOf(branches);
    }
}
