package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fullcircle.interview.Signal;
import io.fullcircle.testing.Trigrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What BELOW, MEETS and RAISES sound like at each level, and a strong, a plain and a weak signal at any level. */
class RubricTextsTest {

    /** Above what any two of them share by chance, below what an exchanged word leaves. */
    private static final double TOO_ALIKE = 0.33;

    private static final Path PRINCIPLE_ROWS = Path.of("db/migration/V004__catalogue_rows.sql");
    private static final Pattern PRINCIPLE = Pattern.compile("\\(\\d+, \\d+, '([A-Z_]+)', '([^']+)'\\)");

    private static final Map<String, String> NAMES = names();
    private static final List<Text> ANCHORS = texts("rubrics", "principle", "level", "signal");
    private static final List<Text> SIGNALS = texts("signals", "principle", "strength");
    private static final List<Text> ALL =
            Stream.of(ANCHORS, SIGNALS).flatMap(List::stream).toList();

    @Test
    void eachPrincipleHasAnAnchorForEachLevelAndSignalInOrder() {
        List<List<String>> expected = NAMES.keySet().stream()
                .flatMap(code -> Arrays.stream(Level.values())
                        .flatMap(level -> Arrays.stream(Signal.values())
                                .filter(Signal::rated)
                                .map(signal -> List.of(code, level.name(), signal.name()))))
                .toList();
        assertEquals(192, expected.size());
        assertEquals(expected, ANCHORS.stream().map(Text::key).toList());
    }

    @Test
    void eachPrincipleHasAStrongAPlainAndAWeakSignalInOrder() {
        List<List<String>> expected = NAMES.keySet().stream()
                .flatMap(code -> Stream.of("STRONG", "PLAIN", "WEAK").map(strength -> List.of(code, strength)))
                .toList();
        assertEquals(48, expected.size());
        assertEquals(expected, SIGNALS.stream().map(Text::key).toList());
    }

    @Test
    void anAnchorIsAsLongAsItNeedsInBothLanguages() {
        assertEquals(List.of(), in(ANCHORS, text -> text.length() < 90 || text.length() > 280));
        assertEquals(List.of(), in(SIGNALS, text -> text.length() < 60 || text.length() > 220));
    }

    @Test
    void anAnchorHasTwoSentencesAtMostAndASignalOne() {
        assertEquals(List.of(), in(ANCHORS, text -> sentences(text) > 2));
        assertEquals(List.of(), in(SIGNALS, text -> sentences(text) > 1));
        assertEquals(List.of(), in(ALL, text -> !text.endsWith(".")));
    }

    @Test
    void quotesAndApostrophesAreTypographic() {
        assertEquals(List.of(), in(ALL, text -> text.contains("'") || text.contains("\"")));
        assertEquals(List.of(), english(text -> text.contains("„") || count(text, '“') != count(text, '”')));
        assertEquals(List.of(), german(text -> text.contains("”") || count(text, '„') != count(text, '“')));
    }

    @Test
    void nothingIsCountedOff() {
        assertEquals(List.of(), in(ALL, text -> text.matches(".*(\\d|%|[Aa]t least|[Mm]indestens).*")));
    }

    @Test
    void noPrincipleIsNamed() {
        List<String> parts = NAMES.values().stream()
                .flatMap(name -> Stream.of(name.split("[,;] ")))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        assertEquals(List.of(), in(ALL, text -> parts.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)));
    }

    @Test
    void noTwoTextsSayTheSame() {
        assertEquals(List.of(), Trigrams.pairsAlike(ALL.stream().map(Text::en).toList(), TOO_ALIKE));
        assertEquals(List.of(), Trigrams.pairsAlike(ALL.stream().map(Text::de).toList(), TOO_ALIKE));
    }

    @Test
    void bothLanguagesHaveWordsOfTheirOwn() {
        assertEquals(
                List.of(),
                ALL.stream()
                        .filter(text -> Trigrams.likeness(text.en(), text.de()) >= TOO_ALIKE)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Waited. Then went., 2",
        "Waited; then went., 1",
        "“Nobody had told me” is the reason. It was late., 2",
        "Wurde gefragt. „Nein“ hieß es. Dann nichts., 3"
    })
    void sentencesAreCounted(String text, long number) {
        assertEquals(number, sentences(text));
    }

    private static List<String> in(List<Text> texts, Predicate<String> wrong) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.en(), text.de()))
                .filter(wrong)
                .toList();
    }

    private static List<String> english(Predicate<String> wrong) {
        return wrong(Text::en, wrong);
    }

    private static List<String> german(Predicate<String> wrong) {
        return wrong(Text::de, wrong);
    }

    private static List<String> wrong(Function<Text, String> language, Predicate<String> wrong) {
        return ALL.stream().map(language).filter(wrong).toList();
    }

    private static long count(String text, char sought) {
        return text.chars().filter(each -> each == sought).count();
    }

    private static long sentences(String text) {
        return Pattern.compile("[.?!][”“]?( |$)").matcher(text).results().count();
    }

    private static List<Text> texts(String kind, String... key) {
        List<Map<String, String>> rows = CatalogueTexts.read(kind, new TypeReference<>() {});
        return rows.stream()
                .map(row -> new Text(Arrays.stream(key).map(row::get).toList(), row.get("en"), row.get("de")))
                .toList();
    }

    /** The names by their codes, in their order, as the catalogue's own rows have them. */
    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = PRINCIPLE.matcher(read(PRINCIPLE_ROWS));
        while (matcher.find()) {
            names.put(matcher.group(1), matcher.group(2));
        }
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    /** What it is for, and its wording. */
    private record Text(List<String> key, String en, String de) {}
}
