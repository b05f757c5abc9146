package io.fullcircle.shared.web;

import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or what the system says. Kept in a cookie, so that the first byte of a page already knows. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static final String COOKIE = "theme";

    /** The theme of that name; {@link #SYSTEM} for anything else. */
    public static Theme of(String name) {
        return Arrays.stream(values())
                .filter(t -> t.code().equals(name))
                .findFirst()
                .orElse(SYSTEM);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
