package io.fullcircle.shared.web;

import io.fullcircle.shared.access.RequestCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Puts the product's own cookies on a device and takes them off: out of reach of scripts, of other sites' forms and of plain http. */
@ApplicationScoped
public class SiteCookies {

    /** The cookie of the HTTP session. */
    public static final String SESSION = "fc";

    @Inject
    private SiteAddress site;

    /** Keeps a value for so long. */
    public void keep(HttpServletResponse response, String name, String value, Duration time) {
        Cookie cookie = new Cookie(name(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(site.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) time.toSeconds());
        response.addCookie(cookie);
    }

    /** What this request brings of it, or null. Where people come by https, only what {@link #keep} put there counts. */
    public String value(HttpServletRequest request, String name) {
        return RequestCookie.value(request, name(name));
    }

    /** The name that a cookie has on the way. */
    public String name(String name) {
        return site.secure() ? RequestCookie.HOST + name : name;
    }

    public void forget(HttpServletResponse response, String name) {
        keep(response, name, "", Duration.ZERO);
    }
}
