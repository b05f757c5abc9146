package io.fullcircle.shared.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file (RFC 4180) that a spreadsheet opens without running anything that stands in it. What a spreadsheet would take for
 * a formula gets an apostrophe in front, which makes it a text; what has apostrophes in front of such a thing gets one more, so that
 * {@link #plain} gives back exactly what was written.
 */
public final class CsvLine {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

    private CsvLine() {}

    /** The cells in quotes, with the end of the line. A null is an empty cell. */
    public static String of(Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a cell of such a file says. */
    public static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = FORMULA.matcher(text).lookingAt();
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
