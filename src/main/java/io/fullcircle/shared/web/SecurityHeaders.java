package io.fullcircle.shared.web;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries, errors and static files included. Faces replaces the policy with the same one and a nonce. */
public final class SecurityHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self' data:;"
                    + " connect-src 'self'; script-src 'self'";

    private SecurityHeaders() {}

    /**
     * Writes them all.
     *
     * @param secure true where people come by https: then browsers are told to stay there
     * @param cacheable true for static files, which set their own caching
     */
    public static void write(HttpServletResponse response, boolean secure, boolean cacheable) {
        response.setHeader(CSP, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // The filter of old browsers, which did more harm than good: off.
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!cacheable) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
