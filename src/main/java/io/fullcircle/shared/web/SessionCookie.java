package io.fullcircle.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Makes the cookie of the session like the product's own ones: secure and of this host alone where people come by https. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private SiteAddress site;

    @Inject
    private SiteCookies cookies;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(cookies.name(SiteCookies.SESSION));
        cookie.setPath("/");
        cookie.setSecure(site.secure());
    }
}
