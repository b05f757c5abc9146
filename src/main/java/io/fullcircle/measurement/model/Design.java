package io.fullcircle.measurement.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The ratings of a programme as numbers: who, by whom, on what. Labels stand in their natural order, so that the order of the ratings
 * that came in changes nothing.
 */
final class Design {

    /** Below so many ratings of one value the thresholds cannot be told from the ratings. */
    static final int LEAST_OF_A_VALUE = 10;

    final List<String> candidates;
    final List<String> interviewers;
    final List<String> principles;

    /** The ratings of one candidate stand in one block, in the order of {@link #candidates}. */
    final List<Block> blocks;

    final int ratings;

    private final int[] ofValue = new int[Rating.VALUES];

    Design(Collection<Rating> given) {
        candidates = labels(given, Rating::candidate);
        interviewers = labels(given, Rating::interviewer);
        principles = labels(given, Rating::principle);
        ratings = given.size();
        Map<String, Integer> interviewer = positions(interviewers);
        Map<String, Integer> principle = positions(principles);
        Map<String, List<Rating>> byCandidate = new TreeMap<>();
        for (Rating rating : given) {
            byCandidate
                    .computeIfAbsent(rating.candidate(), key -> new ArrayList<>())
                    .add(rating);
            ofValue[rating.value()]++;
        }
        blocks = byCandidate.values().stream()
                .map(own -> new Block(own, interviewer, principle))
                .toList();
    }

    /** False while some value has fewer than {@value #LEAST_OF_A_VALUE} ratings. */
    boolean teachesThresholds() {
        for (int count : ofValue) {
            if (count < LEAST_OF_A_VALUE) {
                return false;
            }
        }
        return true;
    }

    private static List<String> labels(Collection<Rating> ratings, Function<Rating, String> of) {
        TreeSet<String> labels = new TreeSet<>();
        for (Rating rating : ratings) {
            labels.add(of.apply(rating));
        }
        return List.copyOf(labels);
    }

    private static Map<String, Integer> positions(List<String> labels) {
        Map<String, Integer> positions = new HashMap<>();
        for (String label : labels) {
            positions.put(label, positions.size());
        }
        return positions;
    }
}
