package io.fullcircle.catalogue.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180), as spreadsheets write them, with semicolons too. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, and loses it when it is read, so that what is written comes back as it was. Pure.
 */
final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED_FORMULA = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final String text;
    private final char separator;
    private final List<Line> rows = new ArrayList<>();
    private int position;
    private int line = 1;

    /** Cells, and the line that they begin in. */
    record Line(int line, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    private CsvText(String text) {
        this.text = text;
        String head = text.lines().findFirst().orElse("");
        this.separator = count(head, ';') > count(head, ',') ? ';' : ',';
    }

    private static long count(String line, char sought) {
        return line.chars().filter(c -> c == sought).count();
    }

    /** One line with its end. */
    static String line(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        String safe = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** All lines that hold anything. A quote that is never closed takes the rest of the text. */
    static List<Line> rows(String text) {
        return new CsvText(text).read();
    }

    private List<Line> read() {
        while (position < text.length()) {
            int begun = line;
            List<String> cells = new ArrayList<>();
            do {
                cells.add(cell());
            } while (taken(separator));
            endOfLine();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Line(begun, cells));
            }
        }
        return rows;
    }

    private boolean taken(char sought) {
        boolean there = position < text.length() && text.charAt(position) == sought;
        position += there ? 1 : 0;
        return there;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = taken('"');
        while (position < text.length() && (quoted || !ends(text.charAt(position)))) {
            char next = text.charAt(position);
            position++;
            if (next != '"' || !quoted) {
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            } else if (taken('"')) {
                cell.append('"');
            } else {
                quoted = false;
            }
        }
        String read = cell.toString().strip();
        return QUOTED_FORMULA.matcher(read).matches() ? read.substring(1) : read;
    }

    private boolean ends(char next) {
        return next == separator || next == '\n' || next == '\r';
    }

    private void endOfLine() {
        boolean carriage = taken('\r');
        if (taken('\n') || carriage) {
            line++;
        }
    }
}
