package io.fullcircle.shared.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after signing in: only ever a page of this site. */
public final class ReturnAddress {

    private static final int MAX_LENGTH = 500;

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
            boolean inside = uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !uri.getPath().startsWith("//");
            return inside && !uri.getPath().startsWith("/account/sign-") ? address : "/";
        } catch (URISyntaxException malformed) {
            return "/";
        }
    }

    /** Address of the sign-in page that comes back to {@code path} with {@code query}. */
    public static String signIn(String path, String query, boolean expired) {
        String back = safe(query == null ? path : path + "?" + query);
        String address = "/account/sign-in?" + (expired ? "expired=1" : "");
        if (!back.equals("/")) {
            address += (expired ? "&" : "") + "return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }
        return address.endsWith("?") ? "/account/sign-in" : address;
    }
}
