package io.fullcircle.shared.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Reads cookies just as they were sent: whoever decodes them has to expect what cannot be decoded. */
public final class RequestCookie {

    private RequestCookie() {}

    /** What the request's first cookie of this name holds, or null. */
    public static String value(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null
                ? null
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
