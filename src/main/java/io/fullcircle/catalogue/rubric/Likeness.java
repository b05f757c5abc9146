package io.fullcircle.catalogue.rubric;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two texts are: what {@code similarity} of PostgreSQL's pg_trgm says of English, without asking it. Letters of other languages
 * are letters here whatever the locale of the database. Pure.
 */
public final class Likeness {

    /** Two texts that share this much say the same. */
    public static final double SAME = 0.8;

    private static final int LENGTH = 3;

    private Likeness() {}

    /** From 0, nothing in common, to 1. */
    public static double of(String one, String other) {
        Set<String> all = trigrams(one);
        Set<String> others = trigrams(other);
        Set<String> common = new HashSet<>(all);
        common.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    /** Of each word, with two blanks before and one behind it. */
    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            String padded = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + LENGTH <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + LENGTH));
            }
        }
        return trigrams;
    }
}
