package io.fullcircle.availability.calendar.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status and headers of an answer.
 *
 * @param headers by their names in lower case; of a name that comes twice, the first
 */
record AnswerHead(int status, Map<String, String> headers) {

    private static final int MAX_BYTES = 16 * 1024;
    private static final int MAX_MARK = 200;
    private static final int MAX_INTERIM = 5;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");

    /** Passes over the answers that only say that one is coming. */
    static AnswerHead read(InputStream in) throws IOException {
        for (int i = 0; i < MAX_INTERIM; i++) {
            AnswerHead head = one(in);
            if (head.status >= 200) {
                return head;
            }
        }
        throw new ProtocolException();
    }

    private static AnswerHead one(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in, MAX_BYTES));
        if (!status.matches()) {
            throw new ProtocolException();
        }
        Map<String, String> headers = new HashMap<>();
        int left = MAX_BYTES;
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            left -= line.length() + 1;
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new AnswerHead(Integer.parseInt(status.group(1)), headers);
    }

    /** A line without its end. */
    static String line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (line.size() >= most) {
                throw new ProtocolException();
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
    }

    /** A header that may be sent back as it came: short and printable; null where it is not, or not there. */
    String mark(String name) {
        String value = headers.get(name);
        boolean plain = value != null
                && !value.isEmpty()
                && value.length() <= MAX_MARK
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return plain ? value : null;
    }

    boolean chunked() {
        return headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
    }

    /** How many bytes it says that follow; -1 where it does not, or makes no sense. */
    long length() {
        String value = headers.getOrDefault("content-length", "");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }
}
