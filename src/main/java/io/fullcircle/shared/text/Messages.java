package io.fullcircle.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The product's texts in one language: every feature's {@code messages_<language>.properties}, put together. Keys start with the
 * name of their feature, so that none can hide another. Texts with arguments are patterns of {@link MessageFormat}.
 */
public final class Messages {

    /** The features that may have texts; one without a file has none. */
    static final List<String> FEATURES = List.of(
            "shared",
            "home",
            "help",
            "account",
            "catalogue",
            "programme",
            "people",
            "story",
            "availability",
            "booking",
            "interview",
            "measurement",
            "calibration",
            "readiness",
            "matching",
            "lead",
            "notification");

    private static final Map<Locale, Messages> BY_LOCALE =
            Locales.ALL.stream().collect(Collectors.toUnmodifiableMap(l -> l, Messages::new));

    private final Locale locale;
    private final Map<String, String> texts;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = Map.copyOf(load(locale));
    }

    /** The texts in the supported language nearest to the given locale. */
    public static Messages in(Locale locale) {
        return BY_LOCALE.get(Locales.nearest(locale));
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text as it was written, its placeholders unfilled; the key between question marks when there is none. */
    public String pattern(String key) {
        return texts.getOrDefault(key, "???" + key + "???");
    }

    /** The text, with the arguments in their places. */
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static Map<String, String> load(Locale locale) {
        Map<String, String> all = new HashMap<>();
        for (String feature : FEATURES) {
            read("/io/fullcircle/" + feature + "/messages_" + locale.getLanguage() + ".properties")
                    .forEach((key, text) -> all.put(key.toString(), text.toString()));
        }
        return all;
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        InputStream found = Messages.class.getResourceAsStream(resource);
        if (found == null) {
            return properties;
        }
        try (Reader in = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
