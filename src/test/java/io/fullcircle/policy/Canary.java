package io.fullcircle.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that stand in every private field of the world, each once: wherever one turns up, it says which field of whom or of which mock
 * was shown. A mark is written {@code field:of} in the tables.
 */
final class Canary {

    private static final Pattern MARK = Pattern.compile("zq_([a-z]+)_([a-z]+)_qz", Pattern.CASE_INSENSITIVE);

    private Canary() {}

    /** The mark of a field that holds text. */
    static String of(String field, String of) {
        return "zq_" + field + "_" + of + "_qz";
    }

    /**
     * All marks in a text.
     *
     * @param others patterns of fields that hold no text, such as dates, by their marks
     */
    static Set<String> in(String text, Map<String, Pattern> others) {
        Set<String> found = new TreeSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            found.add(
                    mark.group(1).toLowerCase(Locale.ROOT) + ":" + mark.group(2).toLowerCase(Locale.ROOT));
        }
        others.forEach((name, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(name);
            }
        });
        return found;
    }
}
