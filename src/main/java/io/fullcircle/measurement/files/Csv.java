package io.fullcircle.measurement.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values after RFC 4180 in UTF-8: fields may be quoted, a quote within is doubled, lines end with LF or CRLF. Spaces
 * around a field do not count, and neither do empty lines and lines that begin with #.
 */
final class Csv {

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** The fields of one line, and where in the file it begins. */
    record Line(int number, List<String> fields) {
        private boolean empty() {
            return fields.size() == 1 && fields.get(0).isEmpty();
        }
    }

    /** @throws BadFile for what is no UTF-8, and for quotes that do not match */
    static List<Line> read(byte[] bytes) {
        Csv csv = new Csv(decode(bytes));
        while (csv.at < csv.text.length()) {
            csv.line();
        }
        return csv.lines;
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new BadFile(1 + (int) text.chars().filter(c -> c == '\n').count(), "This is not UTF-8.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void line() {
        int number = line;
        if (text.charAt(at) == '#') {
            skipLine();
            return;
        }
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (at < text.length() && text.charAt(at++) == ',');
        line++;
        Line read = new Line(number, fields);
        if (!read.empty()) {
            lines.add(read);
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        line++;
    }

    /** Leaves the position on the comma or the end of the line. */
    private String field() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (!ended()) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private boolean ended() {
        return at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
    }

    private String quoted() {
        int opened = line;
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new BadFile(opened, "A quote is opened and not closed.");
            }
            char c = text.charAt(at++);
            if (c == '"' && (at >= text.length() || text.charAt(at) != '"')) {
                break;
            }
            at += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
        int start = at;
        while (!ended()) {
            at++;
        }
        if (!text.substring(start, at).isBlank()) {
            throw new BadFile(
                    line,
                    "Behind a closing quote stands “"
                            + text.substring(start, at).strip() + "”.");
        }
        return field.toString().strip();
    }
}
