package io.fullcircle.availability.calendar.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** What follows the headers, in any of the three ways to say where it ends; never more of it than a calendar may have. */
public final class AnswerBody {

    /** Most bytes of a calendar, from the network or from a file. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_LINE = 100;
    private static final int HEX = 16;

    private AnswerBody() {}

    static byte[] read(AnswerHead head, InputStream in) throws IOException {
        if (head.chunked()) {
            return chunks(in);
        }
        if (head.length() > MAX_BYTES) {
            throw new CalendarFailure(CalendarFault.TOO_LARGE);
        }
        if (head.length() >= 0) {
            return exactly((int) head.length(), in);
        }
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new CalendarFailure(CalendarFault.TOO_LARGE);
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            if (size > MAX_BYTES - body.size()) {
                throw new CalendarFailure(CalendarFault.TOO_LARGE);
            }
            body.write(exactly(size, in));
            if (!AnswerHead.line(in, MAX_LINE).isEmpty()) {
                throw new ProtocolException();
            }
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String size = AnswerHead.line(in, MAX_LINE).replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9A-Fa-f]{1,16}")) {
            throw new ProtocolException();
        }
        return size.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(size, HEX);
    }

    private static byte[] exactly(int size, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }
}
