package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.List;
import java.util.UUID;

/**
 * A question as everybody may see it, with no trace of what it can probe.
 *
 * @param text in the language of the interviews, English
 * @param levelFrom the lowest level that is asked it
 * @param levelTo the highest one
 * @param forEngineers whether software engineers are asked it
 * @param forManagers whether engineering managers are asked it
 * @param minutes how long one stays with it
 * @param partLines what is asked after the first sentence, one part a line
 * @param poleOne one of the two opposing ideas of an ambiguous question, null elsewhere
 * @param poleOther the other one
 */
public record QuestionRow(
        Long id,
        UUID publicId,
        Bucket bucket,
        String text,
        Level levelFrom,
        Level levelTo,
        Boolean forEngineers,
        Boolean forManagers,
        Commonness commonness,
        Integer minutes,
        String partLines,
        String poleOne,
        String poleOther) {

    /** True where everybody asks it, so that passing on it costs. */
    public boolean commonplace() {
        return commonness == Commonness.COMMONPLACE;
    }

    /** What is asked after the first sentence, in order. */
    public List<String> parts() {
        return partLines.lines().toList();
    }

    /** True where interviews of this kind ask it. */
    public boolean fits(JobFamily family, Level level) {
        boolean asked = family == JobFamily.SOFTWARE_ENGINEER ? forEngineers : forManagers;
        return asked && levelFrom.compareTo(level) <= 0 && levelTo.compareTo(level) >= 0;
    }
}
