package io.fullcircle.measurement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.files.FitDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the ratings look like, everything that is said of them is a number. */
class DegenerateDesignsTest {

    static Stream<Arguments> designs() {
        return Stream.of(
                design("none", 0, i -> null),
                design("one rating", 1, i -> new Rating("C", "I", "LP", 1, Rating.MEETS)),
                design("all RAISES", 60, i -> new Rating("C" + i % 6, "I" + i % 5, "LP" + i % 4, i, Rating.RAISES)),
                design("all BELOW", 60, i -> new Rating("C" + i % 6, "I" + i % 5, "LP" + i % 4, i, Rating.BELOW)),
                design("one interviewer", 60, i -> new Rating("C" + i % 6, "I", "LP" + i % 4, i, i % 3)),
                design("one candidate", 60, i -> new Rating("C", "I" + i % 5, "LP" + i % 4, i, i % 3)),
                design("one principle", 60, i -> new Rating("C" + i % 6, "I" + i % 5, "LP", i, i % 3)),
                design(
                        "disconnected halves",
                        80,
                        i -> new Rating("C" + i % 8, "I" + (i % 2 * 4 + i / 2 % 3), "LP" + i % 4, i, i / 2 % 3)),
                design(
                        "a candidate rated by one",
                        61,
                        i -> i == 60
                                ? new Rating("X", "I0", "LP0", 1, Rating.BELOW)
                                : new Rating("C" + i % 6, "I" + i % 5, "LP" + i % 4, i, i % 3)),
                design(
                        "each candidate at one extreme",
                        60,
                        i -> new Rating("C" + i % 6, "I" + i % 5, "LP" + i % 4, i, i % 2 * 2)),
                design("the same rating a hundred times", 100, i -> new Rating("C", "I", "LP", 1, i % 3)));
    }

    private static Arguments design(String name, int ratings, IntFunction<Rating> of) {
        return Arguments.of(name, IntStream.range(0, ratings).mapToObj(of).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void everyNumberIsFinite(String name, List<Rating> ratings) {
        for (FitOptions options :
                List.of(FitOptions.USUAL, FitOptions.USUAL.fixed(), FitOptions.USUAL.withoutTrend())) {
            List<Double> numbers = new ArrayList<>();
            collect(FitDocument.of(ratings, options, 100), numbers);
            assertTrue(numbers.stream().allMatch(Double::isFinite), () -> name + ": " + numbers);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void errorsAreNeverLargerThanThePriors(String name, List<Rating> ratings) {
        Fit fit = RatingModel.fit(ratings, FitOptions.USUAL.fixed());
        for (String interviewer : fit.interviewers()) {
            double se = fit.severity(interviewer).se();
            assertTrue(se > 0 && se <= Priors.USUAL.severity() + 1e-9, () -> name + ": " + se);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void theSlopeIsFlatAtTheMode(String name, List<Rating> ratings) {
        Mode mode = RatingModel.fit(ratings, FitOptions.USUAL).mode();
        Unknowns slope = new Curvature(mode.density(), mode.at()).slope;
        Layout layout = mode.density().layout;
        if (!layout.freeThresholds) {
            slope.border[layout.threshold()] = 0;
            slope.border[layout.threshold() + 1] = 0;
        }
        assertEquals(0, slope.largest(), 1e-8, name);
    }

    private static void collect(Object value, List<Double> numbers) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, numbers));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, numbers));
        } else if (value instanceof Number number) {
            numbers.add(number.doubleValue());
        }
    }
}
