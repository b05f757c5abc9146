package io.fullcircle.shared.web;

import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The first and last to see a request: gives it an id, writes the security headers, refuses what no page should have to think about,
 * turns what escaped into a status, and logs one line. Named first in web.xml, so it stands before every other filter, and is
 * called again when an error page is made.
 */
public class EdgeFilter implements Filter {

    private static final Log LOG = Log.of(EdgeFilter.class);

    @Inject
    private SiteAddress site;

    @Inject
    private PageButtons buttons;

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        HttpServletResponse response = (HttpServletResponse) res;
        SecurityHeaders.write(response, site.secure(), isStatic(request.getRequestURI()));
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        boolean secure = site.secure();
        long start = System.nanoTime();
        RequestId.give(request, response);
        try {
            int refused = refuse(request, response);
            if (refused == 0) {
                pass(EdgeResponse.request(request, secure), new EdgeResponse(response, secure), chain);
            } else {
                response.sendError(refused);
            }
        } finally {
            LOG.info(
                    "request",
                    "method",
                    request.getMethod(),
                    "path",
                    request.getServletPath(),
                    "status",
                    response.getStatus(),
                    "ms",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            Log.request(null);
        }
    }

    /** Returns the status to refuse with, or 0. */
    private int refuse(HttpServletRequest request, HttpServletResponse response) {
        boolean api = isApi(request.getRequestURI());
        String method = request.getMethod();
        if (!RequestRules.methods(api).contains(method)) {
            response.setHeader("Allow", String.join(", ", RequestRules.methods(api)));
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (RequestRules.malformed(request.getRequestURI(), path, request.getQueryString())) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (RequestRules.changes(method)) {
            return refuseChange(request, api);
        }
        return RequestRules.sendsByAddress(request.getQueryString()) ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    private int refuseChange(HttpServletRequest request, boolean api) {
        boolean upload = RequestRules.upload(request.getRequestURI(), request.getContentType());
        if (request.getContentLengthLong() > (upload ? RequestRules.MAX_UPLOAD : RequestRules.MAX_BODY)) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        if (!api && request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            // Every browser declares the length of a form; without it the container would parse before it can be
            // limited.
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        if (request.getAttribute(RequestOrigin.BY_TOKEN) != null) {
            // Whoever sent it has the token; no browser adds that by itself.
            return 0;
        }
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (RequestRules.foreign(fetchSite, origin, request.getHeader("Host"), site.base())) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        // The cookie alone must not be enough: only our own pages can add a header, and every browser says where from.
        boolean ours = request.getHeader("X-Fullcircle") != null && (fetchSite != null || origin != null);
        if (api && !ours) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return api ? 0 : refuseForm(request, upload);
    }

    private int refuseForm(HttpServletRequest request, boolean upload) {
        String type = request.getContentType();
        if (!upload
                && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))) {
            return request.getContentLengthLong() <= 0 ? 0 : HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        try {
            Map<String, String[]> parameters = request.getParameterMap();
            boolean nul = parameters.values().stream().flatMap(Arrays::stream).anyMatch(RequestRules::nul);
            return nul || RequestRules.speaksForTheForm(request.getQueryString(), parameters, buttons.names())
                    ? HttpServletResponse.SC_BAD_REQUEST
                    : 0;
        } catch (RuntimeException unreadable) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            boolean open = request.getContentLengthLong() < 0 && isApi(request.getRequestURI());
            chain.doFilter(open ? new LimitedRequest(request, RequestRules.MAX_BODY) : request, response);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
            Failure failure = failure(request, e);
            failure.log(LOG, e);
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            response.sendError(failure.status());
        }
    }

    /** What Faces makes of the name of a file that does not exist is no defect of ours. */
    private static Failure failure(HttpServletRequest request, Throwable thrown) {
        Failure failure = Failure.of(thrown);
        boolean file = !failure.expected() && isStatic(request.getRequestURI());
        return file ? new Failure(HttpServletResponse.SC_NOT_FOUND, null, true) : failure;
    }

    static boolean isApi(String uri) {
        return uri.startsWith("/api/");
    }

    private static boolean isStatic(String uri) {
        return uri.startsWith("/jakarta.faces.resource/") || uri.startsWith("/assets/");
    }
}
