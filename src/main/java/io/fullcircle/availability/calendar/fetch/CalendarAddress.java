package io.fullcircle.availability.calendar.fetch;

import io.fullcircle.shared.error.DomainException;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a calendar is read from. Whoever knows it can read the calendar, so it is a secret: in words it is {@link #masked}.
 *
 * @param secure true for https
 * @param host as it is asked of the network: lower case, ASCII, an IPv6 address in brackets
 * @param port 80 and 443 unless it says another one
 * @param target path and query
 */
public record CalendarAddress(boolean secure, String host, int port, String target) {

    /** Most characters of an address. */
    public static final int MAX_LENGTH = 1000;

    /** How many of the last characters are shown. */
    private static final int SHOWN = 4;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int MAX_PORT = 65535;

    private static final Pattern PARTS = Pattern.compile(
            "(?i)(https?|webcals?)://(\\[[0-9a-f:.]+]|[^\\s/?#@:\\[\\]\\\\%]+)(?::(\\d{1,5}))?([/?][^\\s#]*)?(?:#\\S*)?");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62}))*\\.?");

    /**
     * What the text writes: http, https, or webcal, which is the same as https. Numbers that only some would take for an address of the
     * network, such as 127.1 or 0x7f000001, are none.
     *
     * @throws DomainException naming {@code address}, never with the text in it
     */
    public static CalendarAddress parse(String text) {
        String tidy = text == null ? "" : text.strip();
        Matcher parts = PARTS.matcher(tidy);
        if (tidy.length() > MAX_LENGTH || !parts.matches()) {
            throw refused();
        }
        boolean secure = !parts.group(1).equalsIgnoreCase("http");
        String rest = parts.group(4) == null ? "" : parts.group(4);
        return new CalendarAddress(secure, host(parts.group(2)), port(parts.group(3), secure), target(rest));
    }

    private static String host(String text) {
        if (text.startsWith("[")) {
            return text.toLowerCase(Locale.ROOT);
        }
        try {
            String host = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            boolean number = NUMERIC.matcher(host).matches();
            if (host.length() <= 253 && (number ? FOUR : NAME).matcher(host).matches()) {
                return host;
            }
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
        throw refused();
    }

    private static int port(String text, boolean secure) {
        if (text == null) {
            return secure ? HTTPS : HTTP;
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > MAX_PORT) {
            throw refused();
        }
        return port;
    }

    /** Path and query with nothing in them but what may stand in a request. */
    private static String target(String rest) {
        String whole = rest.startsWith("/") ? rest : "/" + rest;
        try {
            return URI.create("http://host" + whole).toASCIIString().substring("http://host".length());
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    private static DomainException refused() {
        return DomainException.invalid("address", "availability.calendar.rule.address");
    }

    /** True on the ports of the web. */
    public boolean onWebPort() {
        return port == HTTP || port == HTTPS;
    }

    /** Host and port as the request names them: without the port where that goes without saying. */
    String authority() {
        return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
    }

    /** All of it, to be kept and read again. */
    public String secret() {
        return (secure ? "https://" : "http://") + authority() + target;
    }

    /** "calendar.example.org … 9f3a": enough to know it by, too little to read it with. */
    public String masked() {
        return host + " … " + target.substring(Math.max(1, target.length() - SHOWN));
    }

    /** Masked, for a record would print all of it. */
    @Override
    public String toString() {
        return masked();
    }
}
