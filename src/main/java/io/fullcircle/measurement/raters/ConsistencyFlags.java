package io.fullcircle.measurement.raters;

import io.fullcircle.measurement.model.Fit;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.RatingModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.Well19937c;

/**
 * Which interviewers' infit and outfit are out of the ordinary. What is ordinary depends on how many ratings there are and of whom, so
 * it is found out: the fitted programme is rated again many times by the model itself and fitted again, its standard deviations
 * kept. A long computation, for the background.
 */
public final class ConsistencyFlags {

    /** How many programmes are drawn unless another number is asked for. */
    public static final int PROGRAMMES = 200;

    /** Share of interviewers who rate as the model says and are flagged all the same, per flag. */
    public static final double FALSE_ALARMS = 0.01;

    private static final int SEED = 40_081;

    private ConsistencyFlags() {}

    /** What is remarkable. */
    public enum Flag {
        /** Infit above the ordinary. */
        ERRATIC,
        /** Infit below the ordinary. */
        UNIFORM,
        /** Outfit above the ordinary. */
        SURPRISING,
        /** Outfit below the ordinary. */
        UNSURPRISING
    }

    /**
     * @param programmes how many are drawn; with fewer than 100 a flag is beyond everything that was drawn
     * @return by interviewer, in natural order, without those who are not flagged
     */
    public static Map<String, Set<Flag>> of(Fit fit, int programmes) {
        Map<String, List<Consistency>> drawn = new TreeMap<>();
        Well19937c random = new Well19937c(SEED);
        FitOptions options = new FitOptions(fit.sds(), false, fit.hasTrend());
        for (int i = 0; i < programmes; i++) {
            Consistency.of(RatingModel.fit(fit.draw(random), options))
                    .forEach((interviewer, consistency) -> drawn.computeIfAbsent(interviewer, key -> new ArrayList<>())
                            .add(consistency));
        }
        Map<String, Set<Flag>> flags = new TreeMap<>();
        Consistency.of(fit).forEach((interviewer, observed) -> {
            Set<Flag> own = EnumSet.noneOf(Flag.class);
            List<Consistency> ordinary = drawn.getOrDefault(interviewer, List.of());
            compare(own, observed, ordinary, Consistency::infit, Flag.UNIFORM, Flag.ERRATIC);
            compare(own, observed, ordinary, Consistency::outfit, Flag.UNSURPRISING, Flag.SURPRISING);
            if (!own.isEmpty()) {
                flags.put(interviewer, Collections.unmodifiableSet(own));
            }
        });
        return flags;
    }

    private static void compare(
            Set<Flag> flags,
            Consistency observed,
            List<Consistency> ordinary,
            ToDoubleFunction<Consistency> of,
            Flag below,
            Flag above) {
        double value = of.applyAsDouble(observed);
        long lower = ordinary.stream().filter(c -> of.applyAsDouble(c) <= value).count();
        long higher =
                ordinary.stream().filter(c -> of.applyAsDouble(c) >= value).count();
        double allowed = FALSE_ALARMS * ordinary.size();
        if (!ordinary.isEmpty() && lower <= allowed) {
            flags.add(below);
        }
        if (!ordinary.isEmpty() && higher <= allowed) {
            flags.add(above);
        }
    }
}
