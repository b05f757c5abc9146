package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of both languages fit each other, the pages and the code. */
class MessageFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PACKAGES = RESOURCES.resolve("io/fullcircle");
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages GERMAN = Messages.in(Locale.GERMAN);

    private static final Pattern LITERAL =
            Pattern.compile("[\"']((?:" + String.join("|", Messages.FEATURES) + ")(?:\\.\\w+)+\\.?)[\"']");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

    /** Literals that look like keys and are names of something else. */
    private static final Set<String> NOT_KEYS = Set.of("account.id", "home.role");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(ENGLISH.keys()), new TreeSet<>(GERMAN.keys()));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        Set<String> different = ENGLISH.keys().stream()
                .filter(key -> !placeholders(ENGLISH.pattern(key)).equals(placeholders(GERMAN.pattern(key))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), different);
    }

    @Test
    void everyPatternCanBeFilled() {
        for (Messages messages : Set.of(ENGLISH, GERMAN)) {
            messages.keys().forEach(key -> new MessageFormat(messages.pattern(key), messages.locale()));
        }
    }

    @Test
    void noTextIsEmptyOrCarriesAnApostropheThatPatternsSwallow() {
        for (Messages messages : Set.of(ENGLISH, GERMAN)) {
            for (String key : messages.keys()) {
                assertFalse(messages.pattern(key).isBlank(), key);
                assertFalse(messages.pattern(key).contains("'"), () -> key + " has a straight apostrophe: write ’");
            }
        }
    }

    @Test
    void everyKeyStandsInTheFileOfItsFeature() throws IOException {
        for (Path file : messageFiles()) {
            String feature = file.getParent().getFileName().toString();
            assertTrue(Messages.FEATURES.contains(feature), () -> feature + " is missing in Messages.FEATURES");
            load(file).keySet().forEach(key -> assertTrue(key.toString().startsWith(feature + "."), key::toString));
        }
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (Path file : messageFiles()) {
            long lines = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("\\w[\\w.]* = .*"))
                    .count();
            assertEquals(load(file).size(), lines, file::toString);
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> missing = literals();
        missing.removeIf(key -> key.endsWith(".") || ENGLISH.has(key) || NOT_KEYS.contains(key));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyThatExistsIsUsed() throws IOException {
        Set<String> used = literals();
        Set<String> unused = new TreeSet<>(ENGLISH.keys());
        unused.removeIf(key ->
                used.contains(key) || used.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)));
        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io/fullcircle/shared/text/validation", "ValidationMessages"})
    void theMessagesOfTheFrameworksAreInBothLanguages(String name) throws IOException {
        Properties english = load(RESOURCES.resolve(name + "_en.properties"));
        Properties german = load(RESOURCES.resolve(name + "_de.properties"));
        assertEquals(english.keySet(), german.keySet());
        english.forEach((key, text) -> assertEquals(
                placeholders(text.toString()), placeholders(german.getProperty(key.toString())), key.toString()));
    }

    /** Everything in pages and code that looks like a key; one that ends in a dot is the start of keys put together there. */
    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|xhtml)")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<Path> messageFiles() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGES)) {
            return files.filter(f -> f.getFileName().toString().startsWith("messages_"))
                    .collect(Collectors.toSet());
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
