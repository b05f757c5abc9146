package io.fullcircle.launcher.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What an interviewer writes at the end of a scorecard: a strength and the next thing to work on, each one sentence of two clauses that
 * belong to its ratings. No two clauses meet twice, so no sentence is there twice.
 */
final class Remarks {

    private static final List<String> STRENGTHS = List.of(
            "%s, and %s.",
            "%s; %s.",
            "What I would keep: %s, and %s.",
            "I liked that %s and that %s.",
            "%s – and, just as good, %s.",
            "Two things worked well: %s; %s.");
    private static final List<String> NEXT_STEPS = List.of(
            "%s, then %s.",
            "Before the next mock, %s, and %s.",
            "%s; after that, %s.",
            "I would %s, and then I would %s.",
            "For next time: %s; %s.",
            "%s – and to practise it, %s.");

    private final Map<String, List<String>> good;
    private final Map<String, List<String>> steps;
    private final List<String> delivery;
    private final List<String> practice;
    private final Set<String> met = new HashSet<>();
    private final Map<List<String>, Integer> turns = new HashMap<>();

    Remarks(Random random) {
        good = byPrinciple("words/strengths.tsv", random);
        steps = byPrinciple("words/steps.tsv", random);
        delivery = byPrinciple("words/delivery.tsv", random).get("ANY");
        practice = byPrinciple("words/practice.tsv", random).get("ANY");
    }

    /** About the best of these ratings; where all are below, about the manner alone. */
    String strength(Map<String, Signal> heard) {
        String best = Collections.max(heard.entrySet(), Comparator.comparing(Map.Entry::getValue))
                .getKey();
        List<String> about = heard.get(best) == Signal.BELOW ? delivery : good.get(best);
        return sentence(STRENGTHS, about, delivery);
    }

    /** About the worst of them. */
    String nextStep(Map<String, Signal> heard) {
        String worst = Collections.min(heard.entrySet(), Comparator.comparing(Map.Entry::getValue))
                .getKey();
        return sentence(NEXT_STEPS, steps.get(worst), practice);
    }

    private String sentence(List<String> frames, List<String> firsts, List<String> seconds) {
        String first = next(firsts);
        String second = next(seconds);
        while (second.equals(first) || !met.add(first + second)) {
            second = next(seconds);
        }
        String words = next(frames).formatted(first, second);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Everything has its turn before anything comes again. */
    private String next(List<String> all) {
        int turn = turns.merge(all, 1, Integer::sum) - 1;
        return all.get(turn % all.size());
    }

    private static Map<String, List<String>> byPrinciple(String file, Random random) {
        Map<String, List<String>> clauses = new HashMap<>();
        for (List<String> row : Stock.rows(file)) {
            clauses.computeIfAbsent(row.get(0), any -> new ArrayList<>()).add(row.get(1));
        }
        clauses.keySet().stream().sorted().forEach(kind -> Collections.shuffle(clauses.get(kind), random));
        return clauses;
    }
}
