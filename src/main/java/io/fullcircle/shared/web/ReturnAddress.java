package io.fullcircle.shared.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where to go after signing in: only ever a page of this site. */
public final class ReturnAddress {

    /** Why somebody who had signed in has to do it again; the sign-in page says so. */
    public enum Again {
        /** It is the first time, as far as anybody can tell. */
        NOT,
        /** Away for too long. */
        EXPIRED,
        /** Ended before its time: from another device, by a new password, or by who runs the installation. */
        ENDED
    }

    private static final int MAX_LENGTH = 500;
    private static final List<String> NO_PAGES = List.of(
            "/account/sign-",
            "/account/setup",
            "/account/forgot",
            "/account/reset",
            "/account/confirm",
            "/account/consent",
            "/account/email",
            "/account/photo",
            "/account/zone",
            "/api",
            "/assets",
            "/error",
            "/health",
            "/jakarta.faces.resource",
            "/notification/unsubscribe",
            "/preferences");

    private ReturnAddress() {}

    /** The given address when it is a path of this site, else {@code "/"}. */
    public static String safe(String address) {
        if (address == null || address.length() > MAX_LENGTH || !address.startsWith("/") || address.startsWith("//")) {
            return "/";
        }
        if (address.chars().anyMatch(c -> c <= 0x20 || c == '\\' || c >= 0x7f)) {
            return "/";
        }
        try {
            URI uri = new URI(address);
            boolean inside = uri.getScheme() == null && uri.getRawAuthority() == null;
            return inside && page(uri.getPath(), uri.getRawPath()) ? address : "/";
        } catch (URISyntaxException malformed) {
            return "/";
        }
    }

    /** True for the path of a page, written the one plain way; what only programs ask for is no place to come back to. */
    private static boolean page(String path, String raw) {
        boolean plain = !path.contains("//") && !path.contains("/.") && !path.contains("\\") && !raw.contains("%");
        return plain && NO_PAGES.stream().noneMatch(path::startsWith);
    }

    /** Address of the sign-in page that comes back to {@code path} with {@code query}. */
    public static String signIn(String path, String query, Again again) {
        String back = safe(query == null ? path : path + "?" + query);
        List<String> parameters = new ArrayList<>();
        if (again != Again.NOT) {
            parameters.add(again.name().toLowerCase(Locale.ROOT) + "=1");
        }
        if (!back.equals("/")) {
            parameters.add("return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }
        return "/account/sign-in" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
