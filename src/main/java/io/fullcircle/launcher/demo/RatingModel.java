package io.fullcircle.launcher.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How able everybody truly is and how severe, and what an interviewer then says: the cumulative-logit model that readiness is
 * estimated with, run forwards. Abilities are those of today; earlier mocks found people who still had to grow.
 */
final class RatingModel {

    static final double BELOW_UP_TO = -0.8;
    static final double MEETS_UP_TO = 1.6;

    private static final double ABILITY = 1.0;
    private static final double ABILITY_IN_A_PRINCIPLE = 0.6;
    private static final double SEVERITY = 0.7;
    private static final double DIFFICULTY = 0.4;
    private static final double HALO = 0.4;
    private static final double GROWTH = 0.06;
    private static final double GROWTH_DIFFERS = 0.06;

    private final Random random;
    private final Map<Candidate, Double> abilities = new HashMap<>();
    private final Map<Candidate, Double> growth = new HashMap<>();
    private final Map<Candidate, Map<String, Double>> leanings = new HashMap<>();
    private final Map<Interviewer, Double> severities = new HashMap<>();
    private final Map<String, Double> difficulties = new HashMap<>();

    RatingModel(Cast cast, List<String> principles, Random random) {
        this.random = random;
        principles.forEach(principle -> difficulties.put(principle, normal(DIFFICULTY)));
        cast.interviewers().forEach(interviewer -> severities.put(interviewer, normal(SEVERITY)));
        for (Candidate candidate : cast.candidates()) {
            abilities.put(candidate, normal(ABILITY));
            growth.put(candidate, GROWTH + normal(GROWTH_DIFFERS));
            Map<String, Double> leaning = new HashMap<>();
            principles.forEach(principle -> leaning.put(principle, normal(ABILITY_IN_A_PRINCIPLE)));
            leanings.put(candidate, leaning);
        }
    }

    /** How much the candidate’s mood and luck of one mock move all its ratings. */
    double halo() {
        return normal(HALO);
    }

    /** @param ago how many mocks the candidate has had since, 0 for the latest */
    Signal rate(Candidate candidate, Interviewer interviewer, String principle, double halo, int ago) {
        double shown = abilities.get(candidate)
                - growth.get(candidate) * ago
                + leanings.get(candidate).get(principle)
                + halo
                - severities.get(interviewer)
                - difficulties.get(principle);
        double luck = random.nextDouble();
        if (luck < share(BELOW_UP_TO - shown)) {
            return Signal.BELOW;
        }
        return luck < share(MEETS_UP_TO - shown) ? Signal.MEETS : Signal.RAISES;
    }

    double severity(Interviewer interviewer) {
        return severities.get(interviewer);
    }

    double ability(Candidate candidate) {
        return abilities.get(candidate);
    }

    private double normal(double deviation) {
        return deviation * random.nextGaussian();
    }

    /** StrictMath, because the demo is the same on every machine. */
    private static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
