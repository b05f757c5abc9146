package io.fullcircle.interview;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.question.ProbedPrincipleRow;
import io.fullcircle.catalogue.question.QuestionRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the questions that an interviewer has at hand: a few for each principle, of a weight that fits the level. */
final class QuestionKit {

    /** Questions beyond one for each principle. */
    private static final int BEYOND = 3;

    private final List<QuestionRow> fitting;
    private final Map<Long, List<ProbedPrincipleRow>> probed;

    /**
     * @param questions to choose from
     * @param probed what they can probe
     * @param family of the mock, and
     * @param level of it; what others are asked stays out
     */
    QuestionKit(List<QuestionRow> questions, List<ProbedPrincipleRow> probed, JobFamily family, Level level) {
        this.fitting = questions.stream().filter(q -> q.fits(family, level)).toList();
        this.probed = probed.stream().collect(Collectors.groupingBy(ProbedPrincipleRow::questionId));
    }

    /**
     * Three questions and one for each principle, taken from the principles in turn; fewer where there are no more.
     *
     * @param principles ids of the assigned principles
     * @param turn moves the choice on, so that one mock is not asked what the one before was
     */
    List<KitQuestion> choose(List<Long> principles, long turn) {
        List<List<QuestionRow>> piles =
                principles.stream().map(p -> pile(p, turn)).toList();
        int most = BEYOND + principles.size();
        int deepest = piles.stream().mapToInt(List::size).max().orElse(0);
        Set<QuestionRow> chosen = new LinkedHashSet<>();
        for (int depth = 0; depth < deepest; depth++) {
            for (List<QuestionRow> pile : piles) {
                if (depth < pile.size() && chosen.size() < most) {
                    chosen.add(pile.get(depth));
                }
            }
        }
        return chosen.stream()
                .map(q -> new KitQuestion(q, names(q, principles)))
                .toList();
    }

    private List<QuestionRow> pile(long principle, long turn) {
        List<QuestionRow> pile = new ArrayList<>(fitting.stream()
                .filter(q -> probes(q).stream().anyMatch(p -> p.principleId() == principle))
                .toList());
        if (!pile.isEmpty()) {
            Collections.rotate(pile, -(int) Math.floorMod(mixed(turn), (long) pile.size()));
        }
        return pile;
    }

    /** Spreads numbers over all others: ids of bookings come in steps that would meet the same few questions. */
    private static long mixed(long turn) {
        long bits = turn * 0x9E3779B97F4A7C15L;
        return bits ^ bits >>> 31;
    }

    private List<String> names(QuestionRow question, List<Long> principles) {
        return probes(question).stream()
                .filter(p -> principles.contains(p.principleId()))
                .map(ProbedPrincipleRow::name)
                .toList();
    }

    private List<ProbedPrincipleRow> probes(QuestionRow question) {
        return probed.getOrDefault(question.id(), List.of());
    }
}
