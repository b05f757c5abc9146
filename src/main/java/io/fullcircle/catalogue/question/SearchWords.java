package io.fullcircle.catalogue.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words to look for: letters and digits alone, in lower case, without the words that every question has. The last
 * one may be the beginning of a word. Whatever was typed, these are harmless and few.
 *
 * @param typed as it stands in the field
 * @param words at most {@value #MOST_WORDS}; none looks for everything
 */
public record SearchWords(String typed, List<String> words) {

    /** Nothing is looked for. */
    public static final SearchWords NONE = new SearchWords("", List.of());

    /** As much as the field takes. */
    public static final int MOST = 100;

    static final int MOST_WORDS = 6;

    /**
     * From the length on, how alike a word of a question has to be: one letter missing in five, one wrong in six, one wrong and another ending in
     * nine. Shorter words are looked for as they are, for a wrong letter makes other words of them.
     */
    private static final NavigableMap<Integer, Double> ENOUGH = new TreeMap<>(Map.of(5, 0.6, 6, 0.5, 7, 0.39));

    private static final int SWAPPED = 4;

    private static final int LONGEST = 24;

    /** The words that PostgreSQL's English full text leaves out, too. */
    private static final Set<String> EVERYWHERE = Set.of(
            ("i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its"
                            + " itself they them their theirs themselves what which who whom this that these those am is are was"
                            + " were be been being have has had having do does did doing a an the and but if or because as until"
                            + " while of at by for with about against between into through during before after above below to from"
                            + " up down in out on off over under again further then once here there when where why how all any both"
                            + " each few more most other some such no nor not only own same so than too very s t can will just don"
                            + " should now")
                    .split(" "));

    public SearchWords {
        words = List.copyOf(words);
    }

    /** From an address, where anything may stand; too much is cut off. */
    public static SearchWords of(String text) {
        if (text == null) {
            return NONE;
        }
        String typed = start(text);
        String[] all = typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> words = new LinkedHashSet<>();
        for (String word : all) {
            if (word.length() > 1 && !EVERYWHERE.contains(word) && words.size() < MOST_WORDS) {
                words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        return new SearchWords(typed.replace("\0", "").strip(), List.copyOf(words));
    }

    /** No character is cut in two. */
    private static String start(String text) {
        int end = Math.min(MOST, text.length());
        boolean halved = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, halved ? end - 1 : end);
    }

    /** True where everything is looked for. */
    public boolean none() {
        return words.isEmpty();
    }

    /** For full text: every word as it was typed. */
    String every() {
        return words.stream().map(word -> lexeme(word) + prefix(word)).collect(Collectors.joining(" & "));
    }

    /** For full text: one word, or with two neighbouring letters of it in the wrong order. */
    String loosely(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        for (int i = 0; word.length() >= SWAPPED && i + 1 < word.length(); i++) {
            if (Character.isLetter(word.charAt(i)) && Character.isLetter(word.charAt(i + 1))) {
                forms.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        return forms.stream()
                .distinct()
                .map(form -> lexeme(form) + prefix(word))
                .collect(Collectors.joining(" | "));
    }

    /** How alike a word of a text has to be, from 0 to 1; empty where only the word itself will do. */
    static OptionalDouble enough(String word) {
        Map.Entry<Integer, Double> found = ENOUGH.floorEntry(word.length());
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found.getValue());
    }

    /** The least of these, for what one setting serves all words. */
    double leastEnough() {
        return words.stream()
                .map(SearchWords::enough)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min()
                .orElse(1);
    }

    /** Quoted, so that it is a word whatever it says. */
    private static String lexeme(String word) {
        return "'" + word + "'";
    }

    private String prefix(String word) {
        return word.equals(words.get(words.size() - 1)) ? ":*" : "";
    }
}
