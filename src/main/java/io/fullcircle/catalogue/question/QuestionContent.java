package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that a question says, as the rules want it: {@link QuestionRules} makes it from what somebody typed or sent in a file.
 *
 * @param parts what is asked after the first sentence, in order
 * @param poleOne one of the two opposing ideas of an ambiguous question, null elsewhere
 * @param principles codes of those that it can probe, as {@link PrincipleChoice#code} has them
 */
public record QuestionContent(
        Bucket bucket,
        String text,
        List<String> parts,
        String poleOne,
        String poleOther,
        Level levelFrom,
        Level levelTo,
        Set<JobFamily> families,
        Commonness commonness,
        int minutes,
        SortedSet<String> principles) {

    public QuestionContent {
        parts = List.copyOf(parts);
        families = Collections.unmodifiableSet(EnumSet.copyOf(families));
        principles = Collections.unmodifiableSortedSet(new TreeSet<>(principles));
    }

    /** The parts one a line. */
    public String partLines() {
        return String.join("\n", parts);
    }

    /** What differs from another one, in the order of the fields. */
    public List<QuestionField> differences(QuestionContent other) {
        return QuestionField.CONTENT.stream()
                .filter(field -> !Objects.equals(field.of(this), field.of(other)))
                .toList();
    }
}
