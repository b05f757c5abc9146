package io.fullcircle.shared.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/** The languages that the product speaks. A locale that comes from outside is only ever matched against this list. */
public final class Locales {

    public static final Locale DEFAULT = Locale.ENGLISH;

    /** In the order in which they are offered. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Locales() {}

    /** The supported locale with the language of the given one, or the default. */
    public static Locale nearest(Locale wanted) {
        Locale known = wanted == null ? null : known(wanted.getLanguage());
        return known == null ? DEFAULT : known;
    }

    /** The supported locale of the given language code, or null. */
    public static Locale known(String language) {
        return ALL.stream()
                .filter(l -> l.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }

    /**
     * The language for somebody who has not signed in: the one chosen on this device, else the first that the browser asks for and
     * the product speaks, else the default.
     */
    public static Locale choose(String chosen, Enumeration<Locale> accepted) {
        Locale known = known(chosen);
        if (known != null) {
            return known;
        }
        return Collections.list(accepted).stream()
                .map(l -> known(l.getLanguage()))
                .filter(l -> l != null)
                .findFirst()
                .orElse(DEFAULT);
    }
}
