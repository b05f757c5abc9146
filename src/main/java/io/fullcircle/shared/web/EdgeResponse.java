package io.fullcircle.shared.web;

import io.fullcircle.shared.access.RequestCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;

/**
 * Mends two things that the server and the framework do by themselves: a redirect would be made absolute with the Host header, which
 * anybody may make up, and the framework's own cookie, which carries messages over a redirect, would go about unprotected.
 */
final class EdgeResponse extends HttpServletResponseWrapper {

    /** The cookie of the framework's flash. */
    static final String FLASH = "csfcfc";

    private final boolean secure;

    /** @param secure true where people come by https */
    EdgeResponse(HttpServletResponse response, boolean secure) {
        super(response);
        this.secure = secure;
    }

    /** Redirects to the address as it is given, which is a path of this site. */
    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        setContentLength(0);
        flushBuffer();
    }

    @Override
    public void addCookie(Cookie cookie) {
        super.addCookie(cookie.getName().equals(FLASH) ? guarded(cookie) : cookie);
    }

    private Cookie guarded(Cookie cookie) {
        Cookie own = new Cookie(secure ? RequestCookie.HOST + FLASH : FLASH, cookie.getValue());
        own.setPath("/");
        own.setMaxAge(cookie.getMaxAge());
        own.setHttpOnly(true);
        own.setSecure(secure);
        own.setAttribute("SameSite", "Lax");
        return own;
    }

    /** The request on whose side the framework finds its cookie again. */
    static HttpServletRequest request(HttpServletRequest request, boolean secure) {
        return !secure
                ? request
                : new HttpServletRequestWrapper(request) {
                    @Override
                    public Cookie[] getCookies() {
                        return found(super.getCookies());
                    }
                };
    }

    private static Cookie[] found(Cookie[] cookies) {
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> !cookie.getName().equals(FLASH))
                        .map(cookie -> cookie.getName().equals(RequestCookie.HOST + FLASH)
                                ? new Cookie(FLASH, cookie.getValue())
                                : cookie)
                        .toArray(Cookie[]::new);
    }
}
