package io.fullcircle.catalogue.rubric;

import io.fullcircle.shared.text.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What anchors have to be before an interviewer is to rate by them. Pure. */
public final class AnchorRules {

    private AnchorRules() {}

    /**
     * Why three anchors will not do.
     *
     * @param bar at fault
     * @param messageKey of the reason
     * @param argument of the message; empty where it has none
     */
    public record Fault(Bar bar, String messageKey, Object... argument) {}

    /** The anchors without what surrounds them; one that is no line of text is null. */
    public static AnchorTexts tidy(AnchorTexts texts) {
        return new AnchorTexts(line(texts.below()), line(texts.meets()), line(texts.raises()));
    }

    private static String line(String text) {
        String oneLine = text == null ? null : text.replaceAll("\\s*\\R\\s*", " ");
        return OneLine.of(oneLine, RubricAnchor.MAX_TEXT).orElse(null);
    }

    /** True where nothing is written at all. */
    public static boolean empty(AnchorTexts texts) {
        return Arrays.stream(Bar.values()).map(texts::at).allMatch(text -> text == null || text.isBlank());
    }

    /**
     * All that is wrong with the anchors of a principle in one language.
     *
     * @param texts as {@link #tidy} leaves them
     */
    public static List<Fault> faults(AnchorTexts texts, String principle) {
        List<Fault> faults = new ArrayList<>();
        for (Bar bar : Bar.values()) {
            fault(texts, bar, principle).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> fault(AnchorTexts texts, Bar bar, String principle) {
        String text = texts.at(bar);
        if (text == null || text.length() < RubricAnchor.MIN_TEXT) {
            return Optional.of(
                    new Fault(bar, "catalogue.rule.anchor.length", RubricAnchor.MIN_TEXT, RubricAnchor.MAX_TEXT));
        }
        if (names(text, principle)) {
            return Optional.of(new Fault(bar, "catalogue.rule.anchor.names", principle));
        }
        return Arrays.stream(Bar.values())
                .limit(bar.ordinal())
                .filter(lower -> texts.at(lower) != null && Likeness.of(texts.at(lower), text) >= Likeness.SAME)
                .findFirst()
                .map(lower -> new Fault(bar, "catalogue.rule.anchor.same." + lower));
    }

    /** True for a text that says the name of the principle, or a half of one that has two. */
    static boolean names(String text, String principle) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(principle.split(";"))
                .map(half -> half.strip().toLowerCase(Locale.ROOT))
                .anyMatch(half -> !half.isEmpty() && lower.contains(half));
    }
}
