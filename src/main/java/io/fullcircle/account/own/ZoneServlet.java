package io.fullcircle.account.own;

import io.fullcircle.account.AccountService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.web.PreferencesServlet;
import io.fullcircle.shared.web.SiteCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The answer to the notice that a device is in another time zone than the person's times are shown for: {@code zone}, the device's, and
 * {@code answer}, {@code change} or {@code keep}. Leads back to the page that it was given on.
 */
@WebServlet("/account/zone")
public class ZoneServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient AccountService accounts;

    @Inject
    private transient SiteCookies cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String zone = request.getParameter("zone");
        if ("change".equals(request.getParameter("answer"))) {
            Viewer viewer = current.get();
            accounts.readIn(viewer, viewer.locale().getLanguage(), zone);
        } else if (ZoneNotice.known(zone)) {
            cookies.keep(response, ZoneNotice.KEPT, ZoneNotice.cookie(zone), ONE_YEAR);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", request.getContextPath() + PreferencesServlet.back(request.getHeader("Referer")));
    }
}
