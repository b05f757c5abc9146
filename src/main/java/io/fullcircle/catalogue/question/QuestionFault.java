package io.fullcircle.catalogue.question;

import java.util.List;

/**
 * What is wrong with a field of a question.
 *
 * @param field null where it is about the question as a whole
 * @param key of the message that says it
 * @param arguments of that message
 */
public record QuestionFault(QuestionField field, String key, List<Object> arguments) {

    public static QuestionFault of(QuestionField field, String key, Object... arguments) {
        return new QuestionFault(field, key, List.of(arguments));
    }
}
