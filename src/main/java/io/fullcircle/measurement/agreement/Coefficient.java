package io.fullcircle.measurement.agreement;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.Well19937c;

/**
 * A coefficient with its 95 % interval from a bootstrap of the units: percentiles of 1,000 draws from a fixed seed. Draws for which it
 * is not defined are left out.
 *
 * @param value NaN when it is not defined, and so are the ends then
 */
public record Coefficient(double value, double low, double high) {

    private static final int DRAWS = 1_000;
    private static final int SEED = 95_025;

    /** @param of what is to be computed of units, such as {@code Gwet::ac2} */
    public static Coefficient of(Units units, ToDoubleFunction<Units> of) {
        double value = of.applyAsDouble(units);
        Well19937c random = new Well19937c(SEED);
        double[] drawn = new double[DRAWS];
        int[] places = new int[units.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < places.length; i++) {
                places[i] = random.nextInt(places.length);
            }
            drawn[draw] = of.applyAsDouble(units.drawn(places));
        }
        double[] defined =
                Arrays.stream(drawn).filter(one -> !Double.isNaN(one)).sorted().toArray();
        if (Double.isNaN(value) || defined.length == 0) {
            return new Coefficient(value, Double.NaN, Double.NaN);
        }
        return new Coefficient(value, quantile(defined, 0.025), quantile(defined, 0.975));
    }

    private static double quantile(double[] ascending, double share) {
        return ascending[(int) Math.round(share * (ascending.length - 1))];
    }
}
