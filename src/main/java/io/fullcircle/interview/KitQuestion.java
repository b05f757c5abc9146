package io.fullcircle.interview;

import io.fullcircle.catalogue.question.QuestionRow;
import java.util.List;

/**
 * A question that an interviewer may ask.
 *
 * @param principles names of the assigned principles that it can probe
 */
public record KitQuestion(QuestionRow question, List<String> principles) {

    /** The names in one line. */
    public String names() {
        return String.join(", ", principles);
    }
}
