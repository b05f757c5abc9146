package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question for the interviewer of a mock.
 *
 * @param partLines what is asked after the first sentence, one part a line
 * @param poleOne one of the two opposing ideas of an ambiguous question, null elsewhere
 * @param poleOther the other one
 * @param probes ids of the principles of the mock that it can probe, by position
 * @param askedAt when this candidate was last asked it in an earlier mock of the programme, by whomever; null for never
 * @param heard how often it was asked in the programme; 0 where nobody wanted to know
 */
public record KitQuestion(
        Long id,
        UUID publicId,
        Bucket bucket,
        String text,
        String partLines,
        Level levelFrom,
        Commonness commonness,
        Integer minutes,
        String poleOne,
        String poleOther,
        List<Long> probes,
        Instant askedAt,
        Long heard) {

    /** True where everybody asks it, so that passing on it costs. */
    public boolean commonplace() {
        return commonness == Commonness.COMMONPLACE;
    }

    /** What is asked after the first sentence, in order. */
    public List<String> parts() {
        return partLines.lines().toList();
    }

    public boolean askedBefore() {
        return askedAt != null;
    }
}
