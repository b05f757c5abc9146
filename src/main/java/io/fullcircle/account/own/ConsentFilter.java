package io.fullcircle.account.own;

import io.fullcircle.account.PrivacyNotice;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.web.ReturnAddress;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Leads who has signed in, and has not agreed to the privacy notice as it stands, to the page that asks, instead of the page they wanted.
 * Only reading a page waits: a form that is on its way when the notice changes is still taken, and the page after it waits. Reads no
 * database: the version agreed to came with the viewer.
 */
public class ConsentFilter implements Filter {

    private static final String PAGE = "/account/consent";

    /**
     * What the asking page needs, what shows nothing of anybody, what is nobody's page, and the way out; and what links of mails open,
     * whose secret would go into a second address with the way back.
     */
    private static final List<String> OPEN = List.of(
            PAGE,
            "/account/email",
            "/account/photo/",
            "/account/sign-",
            "/api/",
            "/assets/",
            "/error",
            "/favicon.ico",
            "/health/",
            "/help/",
            "/jakarta.faces.resource/",
            "/notification/unsubscribe",
            "/preferences",
            "/programme/invitation");

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        Viewer viewer = (Viewer) request.getAttribute(Viewer.class.getName());
        if (viewer != null
                && viewer.agreed() < PrivacyNotice.VERSION
                && waits(request.getMethod(), request.getRequestURI())) {
            HttpServletResponse response = (HttpServletResponse) res;
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address(request.getRequestURI(), request.getQueryString()));
            return;
        }
        chain.doFilter(req, res);
    }

    /** True for the reading of a page. */
    static boolean waits(String method, String uri) {
        return (method.equals("GET") || method.equals("HEAD")) && OPEN.stream().noneMatch(uri::startsWith);
    }

    /** The asking page, which comes back to where the person was going. */
    static String address(String path, String query) {
        String back = ReturnAddress.safe(query == null ? path : path + "?" + query);
        return back.equals("/") ? PAGE : PAGE + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
