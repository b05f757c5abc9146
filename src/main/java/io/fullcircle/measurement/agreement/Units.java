package io.fullcircle.measurement.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same performances rated by several raters: one row per unit, one column per rater, NaN where a rater did not rate it. Agreement
 * says nothing of ratings of different performances.
 */
public final class Units {

    /** Fewer shared units than this are not worth a coefficient. */
    public static final int ENOUGH = 10;

    private final List<double[]> rows;
    private final double[] categories;

    /** @throws IllegalArgumentException when the rows are of different lengths */
    public Units(List<double[]> rows) {
        this(rows, categories(rows));
        if (rows.stream().mapToInt(row -> row.length).distinct().count() > 1) {
            throw new IllegalArgumentException("Every unit has a place for every rater");
        }
    }

    private Units(List<double[]> rows, double[] categories) {
        this.rows = rows.stream().map(double[]::clone).toList();
        this.categories = categories;
    }

    private static double[] categories(List<double[]> rows) {
        return rows.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The values that occur, ascending. */
    public double[] categories() {
        return categories.clone();
    }

    int raters() {
        return rows.isEmpty() ? 0 : rows.get(0).length;
    }

    int size() {
        return rows.size();
    }

    /** These units, some of them several times, with the same categories: what a bootstrap draws. */
    Units drawn(int[] places) {
        List<double[]> drawn = new ArrayList<>(places.length);
        for (int place : places) {
            drawn.add(rows.get(place));
        }
        return new Units(drawn, categories);
    }

    /** These two raters alone, of the units that both rated. */
    Units pair(int one, int other) {
        List<double[]> shared = rows.stream()
                .map(row -> new double[] {row[one], row[other]})
                .filter(row -> !Double.isNaN(row[0]) && !Double.isNaN(row[1]))
                .toList();
        return new Units(shared, categories);
    }

    /** How many raters put a unit into each category. */
    double[] counts(int unit) {
        double[] counts = new double[categories.length];
        for (double value : rows.get(unit)) {
            if (!Double.isNaN(value)) {
                counts[category(value)]++;
            }
        }
        return counts;
    }

    /** The category of a rating that exists. */
    int category(int unit, int rater) {
        return category(rows.get(unit)[rater]);
    }

    private int category(double value) {
        return Arrays.binarySearch(categories, value);
    }

    /** How many units two raters or more have rated. */
    public int shared() {
        return (int) rows.stream()
                .filter(row ->
                        Arrays.stream(row).filter(value -> !Double.isNaN(value)).count() > 1)
                .count();
    }

    /** True when at least {@value #ENOUGH} units were rated by two raters or more. */
    public boolean enough() {
        return shared() >= ENOUGH;
    }
}
