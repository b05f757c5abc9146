package io.fullcircle.notification.calendar;

import java.nio.charset.StandardCharsets;

/**
 * The lines of a calendar file (RFC 5545, 3.1): each ends with CR LF and is folded where it would have more than 75 octets, never within
 * a character. Whatever somebody typed stays within the line that it was given for.
 */
final class IcsLines {

    private static final int MAX_OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is no text: a time, a number, an address. */
    IcsLines line(String name, Object value) {
        fold(oneLine(name + ":" + value));
        return this;
    }

    /** A line whose value is text, of which line feeds are kept. */
    IcsLines text(String name, String value) {
        String escaped = value.replace("\r\n", "\n")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
        return line(name, escaped);
    }

    /** The value of a parameter, in quotes, of which it can hold none itself. */
    static String quoted(String value) {
        return '"' + oneLine(value).replace('"', '\'') + '"';
    }

    private static String oneLine(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = line.substring(i, line.offsetByCodePoints(i, 1));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MAX_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += more;
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
