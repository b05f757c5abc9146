package io.fullcircle.shared.web;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Servlets;

/**
 * Every error's page, without Faces and without the database, so that it works when they do not. What a person may not see looks like
 * what is not there. Programs get a problem document (RFC 9457) from the same place.
 */
@WebServlet(name = "error", urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Log LOG = Log.of(ErrorServlet.class);
    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 409, 413, 415, 429, 500, 503);

    /** A place in the page's text that is filled in. */
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");

    @Inject
    private transient Assets assets;

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
            response.getWriter().write(fill(status, request, uri, response.getHeader("X-Request-Id")));
        }
    }

    private static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer i ? i : 500;
        return status == HttpServletResponse.SC_FORBIDDEN ? HttpServletResponse.SC_NOT_FOUND : status;
    }

    private String fill(int status, HttpServletRequest request, String uri, String reference) {
        Locale locale = Locales.choose(Servlets.getRequestCookie(request, "language"), request.getLocales());
        Messages text = Messages.in(locale);
        Theme theme = Theme.of(Servlets.getRequestCookie(request, Theme.COOKIE));
        String key = "shared.error." + (WORDED.contains(status) ? status : status >= 500 ? 500 : 400);
        boolean retry = status >= 500 && request.getMethod().equals("GET");
        Map<String, String> values = Map.ofEntries(
                Map.entry("lang", locale.getLanguage()),
                Map.entry("theme", theme == Theme.SYSTEM ? "" : " data-theme=\"" + theme.code() + "\""),
                Map.entry("assets", assets.getBase()),
                Map.entry("skip", text.text("shared.frame.skip")),
                Map.entry("home", "/"),
                Map.entry("title", text.text(key + ".title")),
                Map.entry("text", text.text(key + ".text")),
                Map.entry("action", text.text(key + ".action")),
                Map.entry("primary", retry ? ReturnAddress.safe(uri) : "/"),
                Map.entry("primaryText", text.text(retry ? "shared.error.retry" : "shared.error.home")),
                Map.entry("referenceText", reference == null ? "" : text.text("shared.error.reference")),
                Map.entry("reference", reference == null ? "" : reference));
        Matcher hole = HOLE.matcher(page);
        return hole.replaceAll(m -> Matcher.quoteReplacement(value(values, m.group(1))));
    }

    /** The theme is markup of our own; everything else is text. */
    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        return name.equals("theme")
                ? value
                : value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
