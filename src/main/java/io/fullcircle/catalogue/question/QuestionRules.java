package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.text.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a question has to be like, for the form and for files alike: reads what was typed, and says everything that is wrong with it. */
public final class QuestionRules {

    static final int MIN_TEXT = 20;
    static final int MAX_TEXT = 600;
    static final int MAX_PARTS = 6;
    static final int MAX_PART = 300;
    static final int MAX_POLE = 60;
    static final int MIN_MINUTES = 2;
    static final int MAX_MINUTES = 45;
    private static final String RULE = "catalogue.write.rule.";

    private final TypedQuestion typed;
    private final Collection<String> known;
    private final List<QuestionFault> faults = new ArrayList<>();

    private QuestionRules(TypedQuestion typed, Collection<String> known) {
        this.typed = typed;
        this.known = known;
    }

    /**
     * What came of it.
     *
     * @param content null where there are faults
     */
    public record Reading(QuestionContent content, List<QuestionFault> faults) {}

    /**
     * Reads a question.
     *
     * @param known codes of the principles that it can name
     */
    public static Reading read(TypedQuestion typed, Collection<String> known) {
        return new QuestionRules(typed, known).read();
    }

    private Reading read() {
        Bucket bucket = choice(Bucket.values(), QuestionField.BUCKET, typed.bucket());
        String text = text();
        List<String> parts = parts();
        List<String> poles = poles(bucket);
        Level from = choice(Level.values(), QuestionField.LEVEL_FROM, typed.levelFrom());
        Level to = choice(Level.values(), QuestionField.LEVEL_TO, typed.levelTo());
        if (from != null && to != null && from.compareTo(to) > 0) {
            fault(QuestionField.LEVEL_TO, "levels");
        }
        Set<JobFamily> families = families();
        Commonness commonness = choice(Commonness.values(), QuestionField.COMMONNESS, typed.commonness());
        int minutes = minutes();
        SortedSet<String> principles = principles();
        if (!faults.isEmpty()) {
            return new Reading(null, List.copyOf(faults));
        }
        return new Reading(
                new QuestionContent(
                        bucket,
                        text,
                        parts,
                        poles.isEmpty() ? null : poles.get(0),
                        poles.isEmpty() ? null : poles.get(1),
                        from,
                        to,
                        families,
                        commonness,
                        minutes,
                        principles),
                List.of());
    }

    private String text() {
        Optional<String> text =
                line(typed.text(), MAX_TEXT).filter(line -> length(line) >= MIN_TEXT && length(line) <= MAX_TEXT);
        if (text.isEmpty()) {
            fault(QuestionField.TEXT, "text", MIN_TEXT, MAX_TEXT);
        }
        return text.orElse(null);
    }

    /** Empty lines between parts are nothing. */
    private List<String> parts() {
        List<String> given = given(typed.parts());
        List<String> parts = given.stream()
                .map(part -> line(part, MAX_PART))
                .flatMap(Optional::stream)
                .toList();
        if (parts.size() != given.size() || parts.size() > MAX_PARTS) {
            fault(QuestionField.PARTS, "parts", MAX_PARTS, MAX_PART);
        }
        return parts;
    }

    private List<String> poles(Bucket bucket) {
        List<String> poles = new ArrayList<>();
        pole(bucket, QuestionField.POLE_ONE, typed.poleOne()).ifPresent(poles::add);
        pole(bucket, QuestionField.POLE_OTHER, typed.poleOther()).ifPresent(poles::add);
        return poles.size() == 2 ? poles : List.of();
    }

    private Optional<String> pole(Bucket bucket, QuestionField field, String typedPole) {
        if (bucket != Bucket.AMBIGUITY) {
            if (bucket != null && typedPole != null && !typedPole.isBlank()) {
                fault(field, "noPole");
            }
            return Optional.empty();
        }
        Optional<String> pole = line(typedPole, MAX_POLE);
        if (pole.isEmpty()) {
            fault(field, "pole", MAX_POLE);
        }
        return pole;
    }

    private Set<JobFamily> families() {
        Set<JobFamily> families = EnumSet.noneOf(JobFamily.class);
        for (String family : given(typed.families())) {
            JobFamily one = choice(JobFamily.values(), QuestionField.JOB_FAMILIES, family);
            if (one == null) {
                return families;
            }
            families.add(one);
        }
        if (families.isEmpty()) {
            fault(QuestionField.JOB_FAMILIES, "families", words(JobFamily.values()));
        }
        return families;
    }

    private int minutes() {
        String minutes = typed.minutes() == null ? "" : typed.minutes().strip();
        int number = minutes.matches("[0-9]{1,3}") ? Integer.parseInt(minutes) : 0;
        if (number < MIN_MINUTES || number > MAX_MINUTES) {
            fault(QuestionField.MINUTES, "minutes", MIN_MINUTES, MAX_MINUTES);
        }
        return number;
    }

    private SortedSet<String> principles() {
        SortedSet<String> codes = given(typed.principles()).stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            fault(QuestionField.PRINCIPLES, "principles");
        }
        codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(stranger -> fault(QuestionField.PRINCIPLES, "principle", shown(stranger)));
        return codes;
    }

    private <E extends Enum<E>> E choice(E[] values, QuestionField field, String word) {
        String wanted = word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            fault(field, "choice", words(values));
        }
        return found.orElse(null);
    }

    private void fault(QuestionField field, String rule, Object... arguments) {
        faults.add(QuestionFault.of(field, RULE + rule, arguments));
    }

    private static List<String> given(List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(one -> one != null && !one.isBlank()).toList();
    }

    /** A line that the database can hold: half a character, which only a file can have, is none. */
    private static Optional<String> line(String text, int max) {
        return OneLine.of(text, max)
                .filter(line -> line.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    /** As the database counts. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Enough of what a file holds to find it again. */
    public static String shown(String text) {
        int[] seen = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(61)
                .toArray();
        return seen.length > 60 ? new String(seen, 0, 60) + "…" : new String(seen, 0, seen.length);
    }
}
