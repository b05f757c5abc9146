package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.Map;

/**
 * A principle as a file has it.
 *
 * @param german the English where there is none
 * @param asked for every job family
 * @param anchors for the levels that have some
 */
public record PrincipleDraft(
        String code,
        int number,
        String name,
        Words english,
        Words german,
        Map<JobFamily, Asked> asked,
        Map<Level, AnchorsDraft> anchors) {

    public PrincipleDraft {
        asked = Map.copyOf(asked);
        anchors = Map.copyOf(anchors);
    }

    /** True where a reader finds the same words. */
    boolean saysTheSame(PrincipleDraft other) {
        return name.equals(other.name) && english.equals(other.english) && german.equals(other.german);
    }
}
