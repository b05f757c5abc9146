package io.fullcircle.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Marks the cookie of the session secure where people come by https; the rest of it stands in web.xml. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private SiteAddress site;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(site.secure());
    }
}
