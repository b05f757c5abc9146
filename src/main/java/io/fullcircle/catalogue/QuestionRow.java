package io.fullcircle.catalogue;

import java.util.UUID;

/**
 * A question as everybody may see it, with no trace of what it can probe.
 *
 * @param text in the language of the interviews, English
 * @param levelFrom the lowest level that is asked it
 * @param commonplace true where everybody asks it, so that passing on it costs
 * @param poleOne one of the two opposing ideas of an ambiguous question, null elsewhere
 * @param poleOther the other one
 */
public record QuestionRow(
        Long id,
        UUID publicId,
        Bucket bucket,
        String text,
        Level levelFrom,
        Boolean commonplace,
        String poleOne,
        String poleOther) {}
