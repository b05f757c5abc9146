package io.fullcircle.measurement.files;

import io.fullcircle.measurement.agreement.Level;
import io.fullcircle.measurement.agreement.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A table of units and raters as comma-separated values: a first line with the raters' names, then a line per unit with a value
 * per rater, empty where there is none. A first column named {@code unit} names the units. Values are numbers, or BELOW, MEETS and
 * RAISES, which are 0, 1 and 2; at the nominal level they may be any words.
 */
public final class UnitsFile {

    private static final Map<String, Double> WORDS = Map.of("BELOW", 0.0, "MEETS", 1.0, "RAISES", 2.0);

    private UnitsFile() {}

    /** @throws BadFile with the line and the reason, and for a table without two raters and a unit */
    public static Units parse(byte[] bytes, Level level) {
        List<Csv.Line> lines = Csv.read(bytes);
        if (lines.isEmpty()) {
            throw new BadFile(1, "The file is empty; its first line names the raters.");
        }
        Csv.Line header = lines.get(0);
        int first = header.fields().get(0).toLowerCase(Locale.ROOT).equals("unit") ? 1 : 0;
        if (header.fields().size() - first < 2) {
            throw new BadFile(header.number(), "Agreement needs two raters at least, a column for each.");
        }
        List<Csv.Line> units = lines.subList(1, lines.size());
        if (units.isEmpty()) {
            throw new BadFile(header.number(), "No unit follows.");
        }
        for (Csv.Line line : units) {
            if (line.fields().size() != header.fields().size()) {
                throw new BadFile(
                        line.number(),
                        "There are " + line.fields().size() + " fields instead of "
                                + header.fields().size() + ".");
            }
        }
        return new Units(level == Level.NOMINAL ? names(units, first) : numbers(units, first, level));
    }

    /** A number per word, in the order of the words. */
    private static List<double[]> names(List<Csv.Line> lines, int first) {
        TreeSet<String> words = new TreeSet<>();
        lines.forEach(line -> words.addAll(values(line, first)));
        words.remove("");
        List<String> ordered = List.copyOf(words);
        return lines.stream()
                .map(line -> values(line, first).stream()
                        .mapToDouble(word -> word.isEmpty() ? Double.NaN : ordered.indexOf(word))
                        .toArray())
                .toList();
    }

    private static List<String> values(Csv.Line line, int first) {
        return line.fields().subList(first, line.fields().size());
    }

    private static List<double[]> numbers(List<Csv.Line> lines, int first, Level level) {
        List<double[]> rows = new ArrayList<>();
        List<BadFile.Fault> faults = new ArrayList<>();
        for (Csv.Line line : lines) {
            try {
                rows.add(values(line, first).stream()
                        .mapToDouble(text -> value(line.number(), text, level))
                        .toArray());
            } catch (BadFile e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadFile(faults.subList(0, Math.min(BadFile.MOST, faults.size())));
        }
        return rows;
    }

    private static double value(int line, String text, Level level) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        Double word = WORDS.get(text);
        double value = word != null ? word : number(line, text);
        if (level == Level.RATIO && value < 0) {
            throw new BadFile(line, "At the ratio level no value is below 0: “" + text + "”.");
        }
        return value;
    }

    private static double number(int line, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadFile(line, "“" + text + "” is no number; words have the nominal level.");
        }
        throw new BadFile(line, "“" + text + "” is no number.");
    }

    /**
     * Weights of disagreements: a line per category in ascending order, a number per category, 0 on the diagonal, none negative.
     *
     * @param size how many categories there are
     * @throws BadFile with the line and the reason
     */
    public static double[][] weights(byte[] bytes, int size) {
        List<Csv.Line> lines = Csv.read(bytes);
        if (lines.size() != size) {
            int last = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number();
            throw new BadFile(last, "There are " + lines.size() + " lines of weights for " + size + " categories.");
        }
        return IntStream.range(0, size)
                .mapToObj(i -> weights(lines.get(i), i, size))
                .toArray(double[][]::new);
    }

    private static double[] weights(Csv.Line line, int row, int size) {
        double[] weights = line.fields().stream()
                .mapToDouble(text -> number(line.number(), text))
                .toArray();
        if (weights.length != size) {
            throw new BadFile(line.number(), "There are " + weights.length + " weights for " + size + " categories.");
        }
        if (weights[row] != 0) {
            throw new BadFile(line.number(), "Weights are of disagreements: that of a category with itself is 0.");
        }
        if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new BadFile(line.number(), "A weight is 0 or more.");
        }
        return weights;
    }
}
