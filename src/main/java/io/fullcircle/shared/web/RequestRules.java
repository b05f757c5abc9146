package io.fullcircle.shared.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request must look like before any page or resource sees it. Pure: takes the parts of a request, returns the status to refuse
 * it with, or 0.
 */
final class RequestRules {

    /** Bytes of a form or a JSON body. Uploads have addresses and limits of their own. */
    static final long MAX_BODY = 1024L * 1024L;

    /** The same where people send a file; more than it may have, so that the page can say what is too large. */
    static final long MAX_UPLOAD = 8 * MAX_BODY;

    private static final Set<String> UPLOADS = Set.of(
            "/account/profile",
            "/account/profile.xhtml",
            "/availability/calendars",
            "/availability/calendars.xhtml",
            "/notification/unsubscribe",
            "/catalogue/framework",
            "/catalogue/framework.xhtml",
            "/catalogue/import",
            "/catalogue/import.xhtml");

    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> API_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final Pattern FRAMEWORK = Pattern.compile("jakarta\\.faces\\.|javax\\.faces\\.|primefaces\\.");

    private RequestRules() {}

    static Set<String> methods(boolean api) {
        return api ? API_METHODS : PAGE_METHODS;
    }

    /**
     * True for a form with a file, sent where there is a page that takes one, or where a mail program may send its word like one (RFC 8058).
     *
     * @param type value of Content-Type, or null
     */
    static boolean upload(String path, String type) {
        return UPLOADS.contains(path)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    static boolean changes(String method) {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** True for a path or query that hides a control character or a second way of writing the path. */
    static boolean malformed(String rawPath, String decodedPath, String query) {
        return control(decodedPath)
                || control(query)
                || encodedControl(rawPath)
                || encodedControl(query)
                || decodedPath.contains("\\")
                || decodedPath.contains("/../")
                || decodedPath.endsWith("/..");
    }

    /**
     * True for the address of a page that would be taken for a form that was sent, which changes things: a link on any site could do
     * that.
     */
    static boolean sendsByAddress(String query) {
        return query != null
                && names(query).anyMatch(name -> FRAMEWORK.matcher(name).lookingAt());
    }

    /**
     * True when the address of a form that is sent says what only the form may say: a field, a button, an order to the framework, or
     * anything that the form says too. The address wins, so a link would put words into the form of whoever follows it.
     *
     * @param query of the address, or null
     * @param parameters of address and form together
     * @param buttons names of the buttons of all pages
     */
    static boolean speaksForTheForm(String query, Map<String, String[]> parameters, Set<String> buttons) {
        if (query == null) {
            return false;
        }
        Map<String, Long> named = names(query).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return named.entrySet().stream().anyMatch(one -> {
            String name = one.getKey();
            String[] all = parameters.getOrDefault(name, new String[0]);
            return name.contains(":")
                    || buttons.contains(name)
                    || FRAMEWORK.matcher(name).lookingAt()
                    || all.length > one.getValue();
        });
    }

    /** The names in a query. What is not encoded well is taken as it stands. */
    private static Stream<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.replaceFirst("=.*", ""))
                .map(name -> {
                    try {
                        return URLDecoder.decode(name, StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException malformed) {
                        return name;
                    }
                });
    }

    /** True for text with U+0000, which PostgreSQL cannot hold and no form control can send. */
    static boolean nul(String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    /**
     * True when a browser says that another site made this request. A browser that sends Sec-Fetch-Site has judged already; an older one
     * sends the origin. Programs send neither header and carry a token instead.
     *
     * @param fetchSite value of Sec-Fetch-Site, or null
     * @param origin value of Origin, or null
     * @param host value of Host, or null
     * @param site the address that people type: what the origin is behind a proxy that rewrites Host
     */
    static boolean foreign(String fetchSite, String origin, String host, String site) {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        return origin != null
                && !origin.equalsIgnoreCase(site)
                && !withoutScheme(origin).equalsIgnoreCase(host);
    }

    private static String withoutScheme(String origin) {
        return origin.replaceFirst("^https?://", "");
    }

    private static boolean control(String text) {
        return text != null && text.chars().anyMatch(c -> c < 0x20 || c == 0x7f);
    }

    private static boolean encodedControl(String text) {
        return text != null && text.contains("%00");
    }
}
