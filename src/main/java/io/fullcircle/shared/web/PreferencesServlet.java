package io.fullcircle.shared.web;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.text.Locales;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * The choices in the frame of the page, as plain forms that need neither script nor view state: {@code theme}, {@code language},
 * {@code home}. Each leads back to the page that it was made on, a change of home to that home.
 */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient CurrentHome home;

    @Inject
    private transient SiteCookies cookies;

    @Inject
    private transient Event<LanguageChosen> languageChosen;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String back = back(request.getHeader("Referer"));
        if (request.getParameter("theme") != null) {
            Theme theme = Theme.of(request.getParameter("theme"));
            keep(response, Theme.COOKIE, theme == Theme.SYSTEM ? null : theme.code());
        }
        Locale locale = Locales.known(request.getParameter("language"));
        if (locale != null) {
            keep(response, "language", locale.getLanguage());
            languageChosen.fire(new LanguageChosen(locale));
        }
        Role role = CurrentHome.role(request.getParameter("home"));
        if (role != null && viewer.getRoles().contains(role)) {
            home.visit(role);
            back = CurrentHome.path(role);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + back);
    }

    private void keep(HttpServletResponse response, String name, String value) {
        if (value == null) {
            cookies.forget(response, name);
        } else {
            cookies.keep(response, name, value, ONE_YEAR);
        }
    }

    /** Path and query of the page before; nothing else of the header is believed. */
    public static String back(String referer) {
        try {
            URI uri = URI.create(referer == null ? "/" : referer);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
