package io.fullcircle.interview.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A kit as it is to be kept. It is never changed: each step gives another one.
 *
 * @param choices in the order of asking, no question twice
 * @param personaId null where that is open
 */
public record KitDraft(List<Choice> choices, Long personaId) {

    /** A question and the id of the chain to walk with it, null for none. */
    public record Choice(UUID question, Long chainId) {}

    public KitDraft {
        choices = List.copyOf(choices);
    }

    /** With this question at the end; the same where it is there already. */
    KitDraft with(UUID question) {
        return at(question) >= 0 ? this : with(List.of(question));
    }

    /** With these questions at the end, of which it has none. */
    KitDraft with(List<UUID> questions) {
        List<Choice> all = new ArrayList<>(choices);
        questions.forEach(q -> all.add(new Choice(q, null)));
        return new KitDraft(all, personaId);
    }

    KitDraft without(UUID question) {
        return new KitDraft(
                choices.stream().filter(c -> !c.question().equals(question)).toList(), personaId);
    }

    /** @param steps -1 for one place towards the beginning, 1 towards the end; where there is no place it stays */
    KitDraft moved(UUID question, int steps) {
        int from = at(question);
        int to = from + steps;
        if (from < 0 || to < 0 || to >= choices.size()) {
            return this;
        }
        List<Choice> all = new ArrayList<>(choices);
        Collections.swap(all, from, to);
        return new KitDraft(all, personaId);
    }

    /** @param chains by question; a question that is not named keeps its chain */
    KitDraft walking(Map<UUID, Long> chains) {
        return new KitDraft(
                choices.stream()
                        .map(c -> chains.containsKey(c.question())
                                ? new Choice(c.question(), chains.get(c.question()))
                                : c)
                        .toList(),
                personaId);
    }

    KitDraft playedBy(Long persona) {
        return new KitDraft(choices, persona);
    }

    private int at(UUID question) {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).question().equals(question))
                .findFirst()
                .orElse(-1);
    }
}
