package io.fullcircle.shared.web;

import io.fullcircle.shared.log.Log;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The id that a request gets: on its answer, on its error page, and on every log line that it causes. */
public final class RequestId {

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final int BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** Gives the request an id unless it has one, and binds it to the answer and to the log of this thread. */
    public static void give(HttpServletRequest request, HttpServletResponse response) {
        Object given = request.getAttribute(ATTRIBUTE);
        String id = given == null ? fresh() : given.toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Request-Id", id);
        Log.request(id);
    }

    /** The id of a request that has been given one, else null. */
    static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
