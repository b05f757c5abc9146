package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.Level;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an interviewer looks for.
 *
 * @param text words of the question, or what somebody remembers of them; empty for all
 * @param probing {@link Probing#ONE} goes with a principle
 * @param principle id of it, null elsewhere
 * @param bucket null for all
 * @param level what this level is asked; null for all
 * @param commonness null for all
 */
public record KitSearch(
        String text, Probing probing, Long principle, Bucket bucket, Level level, Commonness commonness) {

    /** Longest text that is looked for. */
    static final int MAX_TEXT = 100;

    private static final int MOST_WORDS = 8;

    /** Which principles a hit can probe. */
    public enum Probing {
        /** One of those that the mock listens for. */
        ASSIGNED,
        ONE,
        ANY
    }

    public KitSearch {
        String line = text == null ? "" : text.strip();
        int end = Math.min(MAX_TEXT, line.length());
        boolean halved = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
        text = line.substring(0, halved ? end - 1 : end).strip();
    }

    /** The words as a query of PostgreSQL, each of them begun: nothing in it is an operator that somebody typed. */
    String words() {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** The text as a part of another, for {@code ilike}. */
    String part() {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
