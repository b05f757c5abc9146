package io.fullcircle.launcher.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Who met whom in the past, in which order, and what came of it. The same seed draws the same, whatever the day is: when they met is
 * for the {@link Diary}.
 *
 * @param truth what the ratings were drawn from
 * @param mocks in the order of the rounds, two ratings each
 */
record Draw(RatingModel truth, Coverage coverage, List<Met> mocks) {

    /** A candidate’s mock number {@code round}, counted from 0, and the signal for each of its principles. */
    record Met(Candidate candidate, Interviewer interviewer, int round, Map<String, Signal> heard) {}

    private record Pair(Candidate candidate, Interviewer interviewer, int round, List<String> principles) {}

    private static final int PRINCIPLES_EACH = 2;
    private static final int PATIENCE = 5_000;

    /**
     * Draws until every rating can have a text of its own and the candidate who can be signed in as has heard two opinions on the same
     * principle: the model is left as it is, and only such programmes are shown for which there are words.
     */
    static Draw fitting(Cast cast, Stock evidence, Random random) {
        Coverage coverage = new Coverage(cast, random);
        List<Pair> pairs = pairs(cast, coverage, random);
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Draw draw = rated(cast, coverage, pairs, random);
            if (draw.hasWordsIn(evidence) && draw.mixed(cast.candidate())) {
                return draw;
            }
        }
        throw new IllegalStateException("the stock of evidence is too small for this seed");
    }

    /** One draw, for which there may be too few words. */
    static Draw any(Cast cast, Random random) {
        Coverage coverage = new Coverage(cast, random);
        return rated(cast, coverage, pairs(cast, coverage, random), random);
    }

    private static List<Pair> pairs(Cast cast, Coverage coverage, Random random) {
        List<Pair> pairs = new ArrayList<>();
        List<Candidate> order = new ArrayList<>(cast.candidates());
        int rounds = order.stream().mapToInt(Candidate::held).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Candidate candidate : order) {
                if (round < candidate.held()) {
                    Interviewer interviewer = coverage.unmet(candidate).get(0);
                    List<String> principles = coverage.meet(candidate, interviewer, PRINCIPLES_EACH);
                    pairs.add(new Pair(candidate, interviewer, round, principles));
                }
            }
        }
        return pairs;
    }

    private static Draw rated(Cast cast, Coverage coverage, List<Pair> pairs, Random random) {
        RatingModel model = new RatingModel(cast, principles(cast), random);
        List<Met> mocks = new ArrayList<>();
        for (Pair pair : pairs) {
            double halo = model.halo();
            int ago = pair.candidate().held() - 1 - pair.round();
            Map<String, Signal> heard = new LinkedHashMap<>();
            for (String principle : pair.principles()) {
                heard.put(principle, model.rate(pair.candidate(), pair.interviewer(), principle, halo, ago));
            }
            mocks.add(new Met(pair.candidate(), pair.interviewer(), pair.round(), heard));
        }
        return new Draw(model, coverage, mocks);
    }

    private boolean hasWordsIn(Stock evidence) {
        Map<String, Integer> needed = new HashMap<>();
        mocks.forEach(mock -> mock.heard()
                .forEach((principle, signal) -> needed.merge(Stock.key(principle, signal), 1, Integer::sum)));
        return needed.entrySet().stream().allMatch(entry -> entry.getValue() <= evidence.left(entry.getKey()));
    }

    private boolean mixed(Candidate candidate) {
        Map<String, EnumMap<Signal, Integer>> counts = new HashMap<>();
        mocks.stream()
                .filter(mock -> mock.candidate().equals(candidate))
                .forEach(mock -> mock.heard()
                        .forEach((principle, signal) -> counts.computeIfAbsent(
                                        principle, any -> new EnumMap<>(Signal.class))
                                .merge(signal, 1, Integer::sum)));
        return counts.values().stream()
                .anyMatch(signals -> signals.containsKey(Signal.BELOW) && signals.containsKey(Signal.RAISES));
    }

    private static List<String> principles(Cast cast) {
        TreeSet<String> codes = new TreeSet<>();
        cast.interviewers().forEach(interviewer -> codes.addAll(interviewer.strengths()));
        return List.copyOf(codes);
    }
}
