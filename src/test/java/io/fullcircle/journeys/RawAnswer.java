package io.fullcircle.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came back over a raw socket.
 *
 * @param status 0 when the server hung up without a word, which is an answer too
 */
record RawAnswer(int status, Map<String, String> headers, String text) {
    /** Stands for a 200 without a body, among the statuses that a test expects. */
    static final int EMPTY = -200;

    private static final int PATIENCE_MILLIS = 5_000;

    /** Sends the bytes and reads until the server hangs up. */
    static RawAnswer to(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket.getOutputStream(), request);
            return parse(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOneOf(Set<Integer> expected) {
        boolean empty = status == 200 && text.endsWith("\r\n\r\n");
        return expected.contains(status) || empty && expected.contains(EMPTY);
    }

    private static void send(OutputStream out, byte[] request) {
        try {
            out.write(request);
            out.flush();
        } catch (IOException refusedEarly) {
            // The server may answer and hang up before it has read everything, which is its right.
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                all.write(chunk, 0, n);
            }
        } catch (SocketTimeoutException leftOpen) {
            // As after CONNECT. Silence is no answer, though.
            if (!all.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
                throw leftOpen;
            }
        } catch (IOException reset) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static RawAnswer parse(String text) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!text.startsWith("HTTP/")) {
            return new RawAnswer(0, headers, text);
        }
        String head = text.split("\r\n\r\n", 2)[0];
        head.lines().skip(1).forEach(line -> headers.put(line.split(":", 2)[0], line.replaceFirst("^[^:]*: *", "")));
        return new RawAnswer(Integer.parseInt(text.split("[ \r]", 3)[1]), headers, text);
    }
}
