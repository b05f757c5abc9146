package io.fullcircle.journeys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, as no decent client would send it. */
final class RawRequest {
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private byte[] body = new byte[0];
    private boolean host = true;
    private boolean length = true;

    private RawRequest(String requestLine) {
        line(requestLine);
    }

    static RawRequest of(String method, String target) {
        return new RawRequest(method + " " + target + " HTTP/1.1");
    }

    static RawRequest ofLine(String requestLine) {
        return new RawRequest(requestLine);
    }

    static RawRequest get(String target) {
        return of("GET", target);
    }

    /** A form as browsers post it. */
    static RawRequest form(String target, String body) {
        return of("POST", target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(body);
    }

    /** JSON as our own pages send it. */
    static RawRequest json(String target, String body) {
        return of("PUT", target)
                .header("Content-Type", "application/json")
                .header("X-Fullcircle", "1")
                .header("Sec-Fetch-Site", "same-origin")
                .body(body);
    }

    RawRequest header(String name, String value) {
        return line(name + ": " + value);
    }

    RawRequest body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawRequest withoutHost() {
        host = false;
        return this;
    }

    /** Leaves the length to the headers of the test. */
    RawRequest withoutLength() {
        length = false;
        return this;
    }

    byte[] bytes(int port) {
        RawRequest whole = this;
        if (host) {
            whole = whole.header("Host", "localhost:" + port);
        }
        if (length && body.length > 0) {
            whole = whole.header("Content-Length", String.valueOf(body.length));
        }
        whole.header("Connection", "close").line("");
        head.writeBytes(body);
        return head.toByteArray();
    }

    private RawRequest line(String text) {
        head.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
