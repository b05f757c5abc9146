package io.fullcircle.catalogue.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON that a framework comes in: an object with its name and a list of flat objects, one for each principle. Reads nothing else,
 * however deep it is, and knows the line of everything. Pure.
 */
final class FlatJson {

    private final String text;
    private int position;
    private int line = 1;

    /** Reading came to something that does not belong there. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Malformed(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** The name, and a line for each principle. */
    record File(RawFile.Cell framework, List<RawFile.Line> lines) {

        File {
            lines = List.copyOf(lines);
        }
    }

    private FlatJson(String text) {
        this.text = text;
    }

    static File read(String text) throws Malformed {
        return new FlatJson(text).file();
    }

    private File file() throws Malformed {
        RawFile.Cell framework = null;
        List<RawFile.Line> lines = List.of();
        take('{');
        do {
            String key = string();
            take(':');
            if (key.equals("framework") && framework == null) {
                framework = new RawFile.Cell(line, value());
            } else if (key.equals("principles") && lines.isEmpty()) {
                lines = lines();
            } else {
                throw new Malformed(line);
            }
        } while (took(','));
        take('}');
        if (peek() != 0) {
            throw new Malformed(line);
        }
        return new File(framework, lines);
    }

    private List<RawFile.Line> lines() throws Malformed {
        List<RawFile.Line> lines = new ArrayList<>();
        take('[');
        if (took(']')) {
            return lines;
        }
        do {
            lines.add(object());
        } while (took(','));
        take(']');
        return lines;
    }

    private RawFile.Line object() throws Malformed {
        Map<String, RawFile.Cell> cells = new LinkedHashMap<>();
        take('{');
        int begun = line;
        do {
            String key = string();
            take(':');
            peek();
            int at = line;
            if (cells.put(key, new RawFile.Cell(at, value())) != null) {
                throw new Malformed(at);
            }
        } while (took(','));
        take('}');
        return new RawFile.Line(begun, cells);
    }

    /** A text, a whole number, or null, which is nothing. */
    private String value() throws Malformed {
        if (peek() == '"') {
            return string().strip();
        }
        int begun = position;
        while (position < text.length() && (Character.isLetterOrDigit(text.charAt(position)))) {
            position++;
        }
        String word = text.substring(begun, position);
        if (word.equals("null")) {
            return "";
        }
        if (!word.matches("\\d{1,9}")) {
            throw new Malformed(line);
        }
        return word;
    }

    private String string() throws Malformed {
        take('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char next = next();
            if (next == '"') {
                return string.toString();
            }
            if (next < ' ') {
                throw new Malformed(line);
            }
            string.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() throws Malformed {
        char kind = next();
        int simple = "\"\\/bfnrt".indexOf(kind);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (kind != 'u' || position + 4 > text.length()) {
            throw new Malformed(line);
        }
        String digits = text.substring(position, position + 4);
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw new Malformed(line);
        }
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private char next() throws Malformed {
        if (position == text.length()) {
            throw new Malformed(line);
        }
        char next = text.charAt(position);
        position++;
        return next;
    }

    private void take(char wanted) throws Malformed {
        if (!took(wanted)) {
            throw new Malformed(line);
        }
    }

    private boolean took(char wanted) {
        boolean there = peek() == wanted;
        position += there ? 1 : 0;
        return there;
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            line += text.charAt(position) == '\n' ? 1 : 0;
            position++;
        }
        return position == text.length() ? 0 : text.charAt(position);
    }

    /** A text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
