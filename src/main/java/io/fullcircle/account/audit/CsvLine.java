package io.fullcircle.account.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180) that a spreadsheet opens without running anything that stands in it. */
final class CsvLine {

    private CsvLine() {}

    /** The cells in quotes, with the end of the line. A null is an empty cell. */
    static String of(Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
