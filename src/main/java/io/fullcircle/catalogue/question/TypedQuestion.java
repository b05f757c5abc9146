package io.fullcircle.catalogue.question;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question as somebody typed it or as a file has it, nothing checked yet. A null is a field that was left out, and counts as empty.
 */
public record TypedQuestion(
        String bucket,
        String text,
        List<String> parts,
        String poleOne,
        String poleOther,
        String levelFrom,
        String levelTo,
        List<String> families,
        String commonness,
        String minutes,
        List<String> principles) {

    /** What the form begins with for a question that there is already. */
    public static TypedQuestion of(QuestionContent content) {
        return new TypedQuestion(
                content.bucket().name(),
                content.text(),
                content.parts(),
                content.poleOne(),
                content.poleOther(),
                content.levelFrom().name(),
                content.levelTo().name(),
                content.families().stream().map(Enum::name).collect(Collectors.toList()),
                content.commonness().name(),
                String.valueOf(content.minutes()),
                List.copyOf(content.principles()));
    }
}
