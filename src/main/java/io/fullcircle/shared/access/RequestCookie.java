package io.fullcircle.shared.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Reads cookies just as they were sent: whoever decodes them has to expect what cannot be decoded. */
public final class RequestCookie {

    /** Browsers take a cookie with such a name from this very host alone, by https, for all of it: nobody beside it can plant one. */
    public static final String HOST = "__Host-";

    private RequestCookie() {}

    /** What the cookie of a choice holds, such as the language, under its plain name or the one that it has by https; or null. */
    public static String choice(HttpServletRequest request, String name) {
        String value = value(request, HOST + name);
        return value == null ? value(request, name) : value;
    }

    /** What the request's first cookie of exactly this name holds, or null. */
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
