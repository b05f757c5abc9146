package io.fullcircle.matching.change;

import io.fullcircle.interview.AssignmentService;
import io.fullcircle.shared.error.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which choices of principles there are for a mock, and which of them bend a rule. Pure. */
public final class Change {

    private Change() {}

    /** @throws DomainException naming {@code choice} where it is none, too many, or what the mock may not hold */
    public static void requirePossible(Collection<OptionRow> options, Set<Long> chosen) {
        Set<Long> possible = options.stream().map(OptionRow::id).collect(Collectors.toSet());
        if (chosen.isEmpty() || chosen.size() > AssignmentService.MOST || !possible.containsAll(chosen)) {
            throw DomainException.invalid("choice", "matching.principles.few");
        }
    }

    /**
     * The rules that a choice bends anew: what the mock holds already was decided before.
     *
     * @param chosen ids among the options
     */
    public static List<Bend> bends(Collection<OptionRow> options, Set<Long> chosen) {
        boolean others = options.stream().anyMatch(row -> row.unheard() && !chosen.contains(row.id()));
        return options.stream()
                .filter(row -> chosen.contains(row.id()) && !row.assigned())
                .flatMap(row -> Stream.of(
                                row.byHand() ? new Bend(Bend.Kind.BY_HAND, row.name()) : null,
                                row.again() && others ? new Bend(Bend.Kind.AGAIN, row.name()) : null)
                        .filter(bend -> bend != null))
                .toList();
    }
}
