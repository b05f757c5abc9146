package io.fullcircle.catalogue.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of texts are those that were looked for. A text comes apart in pieces, so that whoever shows it marks some of them and
 * escapes all. What it has found of a word it remembers, for most words stand in many texts; so it serves one search and one thread.
 */
final class Highlight {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** As much as two forms of a word have in common at their beginning. */
    private static final int STEM = 4;

    private static final double ALIKE = 0.35;

    private final SearchWords looked;
    private final Map<String, Boolean> meant = new HashMap<>();

    Highlight(SearchWords looked) {
        this.looked = looked;
    }

    /** A piece of a text. */
    public record Piece(String text, boolean marked) {}

    /** The whole text in pieces, in order. */
    List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        Matcher word = WORD.matcher(text);
        while (!looked.none() && word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            if (meant.computeIfAbsent(plain, this::meant)) {
                if (word.start() > end) {
                    pieces.add(new Piece(text.substring(end, word.start()), false));
                }
                pieces.add(new Piece(word.group(), true));
                end = word.end();
            }
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }

    private boolean meant(String word) {
        return looked.words().stream().anyMatch(typed -> meant(typed, word));
    }

    private static boolean meant(String typed, String word) {
        int same = common(typed, word);
        if (same == typed.length() && same > 1 || same == word.length() && same >= STEM) {
            return true;
        }
        int longer = Math.max(typed.length(), word.length());
        return same >= STEM && same * 3 >= longer * 2
                || swapped(typed, word)
                || SearchWords.enough(typed).isPresent() && likeness(typed, word) >= ALIKE;
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** True where the word begins with what was typed, but for two letters in the wrong order. */
    private static boolean swapped(String typed, String word) {
        int at = common(typed, word);
        return typed.length() >= STEM
                && at + 1 < typed.length()
                && word.startsWith(
                        typed.substring(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2));
    }

    /** Groups of three letters that both have, over all groups of both. */
    private static double likeness(String one, String other) {
        Set<String> mine = groups(one);
        Set<String> theirs = groups(other);
        int all = mine.size() + theirs.size();
        mine.retainAll(theirs);
        return (double) mine.size() / (all - mine.size());
    }

    private static Set<String> groups(String word) {
        String padded = "  " + word + " ";
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            groups.add(padded.substring(i, i + 3));
        }
        return groups;
    }
}
