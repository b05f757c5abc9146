package io.fullcircle.launcher.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Who has met whom, who has done how much, and what everybody has been asked about. */
final class Coverage {

    private record Asked(Candidate candidate, String principle) {}

    private record Met(Candidate candidate, Interviewer interviewer) {}

    private final Cast cast;
    private final Random random;
    private final Set<Met> met = new HashSet<>();
    private final Map<Interviewer, Integer> load = new HashMap<>();
    private final Map<Asked, Integer> asked = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    Coverage(Cast cast, Random random) {
        this.cast = cast;
        this.random = random;
    }

    /** The approved interviewers whom a candidate has yet to meet, those with the least work first. */
    List<Interviewer> unmet(Candidate candidate) {
        Map<Interviewer, Double> order = new HashMap<>();
        cast.approved()
                .forEach(interviewer ->
                        order.put(interviewer, load.getOrDefault(interviewer, 0) + random.nextDouble() / 2));
        return cast.approved().stream()
                .filter(interviewer -> !met.contains(new Met(candidate, interviewer)))
                .filter(interviewer -> !cast.promised(candidate, interviewer))
                .filter(interviewer -> interviewer.strengths().stream()
                                .filter(candidate::isAskedAbout)
                                .count()
                        >= 2)
                .sorted(Comparator.comparing(order::get))
                .toList();
    }

    /** They meet, and the interviewer listens for those strengths of theirs about which the candidate was asked least. */
    List<String> meet(Candidate candidate, Interviewer interviewer, int principles) {
        Map<String, Double> order = new HashMap<>();
        for (String principle : interviewer.strengths()) {
            // All that was asked so far is less than the weight of one question to this very candidate.
            order.put(
                    principle,
                    asked.getOrDefault(new Asked(candidate, principle), 0) * 10_000.0
                            + used.getOrDefault(principle, 0)
                            + random.nextDouble() / 2);
        }
        List<String> chosen = interviewer.strengths().stream()
                .filter(candidate::isAskedAbout)
                .sorted(Comparator.comparing(order::get))
                .limit(principles)
                .toList();
        met.add(new Met(candidate, interviewer));
        load.merge(interviewer, 1, Integer::sum);
        for (String principle : chosen) {
            asked.merge(new Asked(candidate, principle), 1, Integer::sum);
            used.merge(principle, 1, Integer::sum);
        }
        return chosen;
    }

    /** One strength more of this interviewer, for a mock that had a third principle. */
    String another(Interviewer interviewer, List<String> besides) {
        return interviewer.strengths().stream()
                .filter(principle -> !besides.contains(principle))
                .findFirst()
                .orElseThrow();
    }
}
