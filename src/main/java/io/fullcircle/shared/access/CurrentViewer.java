package io.fullcircle.shared.access;

import io.fullcircle.shared.text.Locales;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** The person behind the current request, for pages: {@code viewer}. */
@Named("viewer")
@RequestScoped
public class CurrentViewer {

    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return false;
    }

    /** The viewer; only for somebody who has signed in. */
    public Viewer get() {
        throw new IllegalStateException("nobody has signed in");
    }

    public String getDisplayName() {
        return "";
    }

    public String getInitials() {
        return "";
    }

    /** The zone that times are shown in: the person's own, UTC before the sign-in. */
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The language of the answer: the person's own, before the sign-in the one chosen on this device or asked for by the browser. */
    public Locale getLocale() {
        return Locales.choose(cookie("language"), request.getLocales());
    }

    public Set<Role> getRoles() {
        return Set.of();
    }

    private String cookie(String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
