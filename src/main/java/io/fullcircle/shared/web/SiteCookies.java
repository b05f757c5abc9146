package io.fullcircle.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Puts the product's own cookies on a device and takes them off: out of reach of scripts, of other sites' forms and of plain http. */
@ApplicationScoped
public class SiteCookies {

    @Inject
    private SiteAddress site;

    /** Keeps a value for so long. */
    public void keep(HttpServletResponse response, String name, String value, Duration time) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(site.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) time.toSeconds());
        response.addCookie(cookie);
    }

    public void forget(HttpServletResponse response, String name) {
        keep(response, name, "", Duration.ZERO);
    }
}
