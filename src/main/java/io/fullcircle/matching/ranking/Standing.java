package io.fullcircle.matching.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What speaks for an interviewer or for one of their times, added up. */
final class Standing {

    private final Weights weights;
    private final List<Said> said = new ArrayList<>();
    private double sum;

    private record Said(double worth, Reason reason) {}

    private static final Comparator<Said> WEIGHTIEST = Comparator.comparingDouble(Said::worth)
            .reversed()
            .thenComparing(one -> one.reason().kind());

    Standing(Weights weights) {
        this.weights = weights;
    }

    /** The same so far, to be gone on with. */
    Standing(Standing before) {
        this(before.weights);
        said.addAll(before.said);
        sum = before.sum;
    }

    /** @param share of the factor's weight, 0 to 1 */
    void add(Factor factor, double share) {
        sum += weights.of(factor) * share;
    }

    /** The same with words for it, which are left out where the factor counts nothing. */
    void add(double share, Reason reason) {
        Factor factor = reason.kind().factor();
        add(factor, share);
        say(weights.of(factor) * share, reason);
    }

    void add(Factor factor, double share, Optional<Reason> reason) {
        add(factor, share);
        reason.ifPresent(words -> say(weights.of(factor) * share, words));
    }

    private void say(double worth, Reason reason) {
        if (worth > 0) {
            said.add(new Said(worth, reason));
        }
    }

    double sum() {
        return sum;
    }

    List<Reason> reasons() {
        return said.stream().sorted(WEIGHTIEST).map(Said::reason).toList();
    }
}
