package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import java.util.List;
import java.util.UUID;

/**
 * A question to be drilled with, with no trace of what it can probe.
 *
 * @param text in the language of the interviews
 * @param partLines what is asked after the first sentence, one part a line
 */
public record DrillQuestionRow(
        Long id, UUID publicId, Bucket bucket, Commonness commonness, String text, Integer minutes, String partLines) {

    /** What is asked after the first sentence, in order. */
    public List<String> parts() {
        return partLines.lines().toList();
    }

    /** True where everybody asks it, so that passing on it costs. */
    public boolean commonplace() {
        return commonness == Commonness.COMMONPLACE;
    }
}
