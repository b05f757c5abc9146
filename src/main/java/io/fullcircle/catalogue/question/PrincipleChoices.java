package io.fullcircle.catalogue.question;

import java.util.List;
import java.util.stream.Collectors;

/** The principles that a question of a programme can probe. */
public record PrincipleChoices(List<PrincipleChoice> all) {

    List<String> codes() {
        return all.stream().map(PrincipleChoice::code).toList();
    }

    /** Those that can be chosen, and those that the question has although they are asked no more. */
    List<PrincipleChoice> offered(MadeQuestion question) {
        return all.stream()
                .filter(choice -> choice.asked()
                        || question != null && question.content().principles().contains(choice.code()))
                .toList();
    }

    /** The names of those that the words say. */
    String named(String words) {
        return all.stream()
                .filter(choice -> choice.namedIn(words))
                .map(PrincipleChoice::name)
                .collect(Collectors.joining(" · "));
    }

    /** The names of those that a question can probe. */
    String probed(QuestionContent content) {
        return all.stream()
                .filter(choice -> content.principles().contains(choice.code()))
                .map(PrincipleChoice::name)
                .collect(Collectors.joining(" · "));
    }
}
