package io.fullcircle.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two texts are by the groups of three letters that they share, and which of many are too alike. */
public final class Trigrams {

    private Trigrams() {}

    /** Shared groups over all groups: 1 for the same text, 0 for nothing in common. Case and punctuation do not count. */
    public static double likeness(String one, String other) {
        Set<String> mine = of(one);
        Set<String> theirs = of(other);
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        int all = mine.size() + theirs.size() - shared.size();
        return all == 0 ? 1 : (double) shared.size() / all;
    }

    /** The pairs that are at least this alike, one below the other. */
    public static List<String> pairsAlike(List<String> texts, double least) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (likeness(texts.get(i), texts.get(j)) >= least) {
                    found.add(texts.get(i) + "\n" + texts.get(j));
                }
            }
        }
        return found;
    }

    private static Set<String> of(String text) {
        String plain = " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            groups.add(plain.substring(i, i + 3));
        }
        return groups;
    }
}
