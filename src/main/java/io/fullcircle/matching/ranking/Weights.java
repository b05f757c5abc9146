package io.fullcircle.matching.ranking;

import io.fullcircle.shared.error.DomainException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much each factor counts in a programme.
 *
 * @param of each factor's weight, 0 to {@value #MOST}; 0 leaves it out
 */
public record Weights(Map<Factor, Integer> of) {

    /** The heaviest that a factor can be. */
    public static final int MOST = 100;

    /** Those of a programme that has said nothing. */
    public static final Weights USUAL =
            new Weights(Arrays.stream(Factor.values()).collect(Collectors.toMap(factor -> factor, Factor::usual)));

    /** @throws DomainException naming the factor that has no weight, or one out of bounds */
    public Weights {
        for (Factor factor : Factor.values()) {
            Integer weight = of.get(factor);
            if (weight == null || weight < 0 || weight > MOST) {
                throw DomainException.invalid(factor.field(), "matching.weights.between", 0, MOST);
            }
        }
        of = Map.copyOf(of);
    }

    public int of(Factor factor) {
        return of.get(factor);
    }

    /** The same with one factor changed. */
    public Weights with(Factor factor, int weight) {
        Map<Factor, Integer> changed = new EnumMap<>(of);
        changed.put(factor, weight);
        return new Weights(changed);
    }
}
