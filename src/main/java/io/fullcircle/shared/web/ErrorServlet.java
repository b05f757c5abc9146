package io.fullcircle.shared.web;

import io.fullcircle.shared.access.RequestCookie;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Every error's page, without Faces and without the database, so that it works when they do not. What a person may not see looks like
 * what is not there. Programs get a problem document (RFC 9457) from the same place.
 */
@WebServlet(name = "error", urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Log LOG = Log.of(ErrorServlet.class);

    @Inject
    private transient Assets assets;

    @Inject
    private transient SiteContact contact;

    private String page;

    @Override
    public void init() {
        try (InputStream in = getServletContext().getResourceAsStream("/WEB-INF/errorpages/error.html")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The error page is missing from the archive", e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean direct = request.getDispatcherType() != DispatcherType.ERROR;
        int status = direct ? HttpServletResponse.SC_NOT_FOUND : status(request);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500 && status != 503 && thrown instanceof Throwable t) {
            LOG.error("failed", t);
        }
        RequestId.give(request, response);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (EdgeFilter.isApi(uri)) {
            Problem.of(status).write(response);
        } else {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(fill(status, request, uri, RequestId.of(request)));
        }
    }

    private static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer i ? i : 500;
        return status == HttpServletResponse.SC_FORBIDDEN ? HttpServletResponse.SC_NOT_FOUND : status;
    }

    private String fill(int status, HttpServletRequest request, String uri, String reference) {
        Object viewer = request.getAttribute(Viewer.class.getName());
        Locale locale = viewer instanceof Viewer v
                ? v.locale()
                : Locales.choose(RequestCookie.choice(request, "language"), request.getLocales());
        Theme theme = Theme.of(RequestCookie.choice(request, Theme.COOKIE));
        String query = request.getQueryString();
        String address =
                request.getMethod().equals("GET") ? ReturnAddress.safe(query == null ? uri : uri + "?" + query) : null;
        return new ErrorPage(page, assets.getBase())
                .fill(
                        status,
                        Messages.in(locale),
                        theme,
                        address,
                        reference,
                        contact.contact().orElse(null),
                        viewer instanceof Viewer v ? Navigation.of(v, request.getSession(false)) : List.of());
    }
}
