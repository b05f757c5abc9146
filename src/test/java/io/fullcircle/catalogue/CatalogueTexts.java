package io.fullcircle.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the catalogue as their migration holds them; a field that no record names fails the reading.
 *
 * <p>The first questions and the principles stand in an older migration, which is read for their wording.
 */
final class CatalogueTexts {
    private static final Path TEXTS = Path.of("db/migration/V019__catalogue_texts.sql");
    private static final Pattern BLOCK =
            Pattern.compile("values \\('([a-z-]+)', \\$json\\$(.*?)\\$json\\$\\);", Pattern.DOTALL);
    private static final Map<String, String> BLOCKS = BLOCK.matcher(file(TEXTS))
            .results()
            .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));

    enum TagKind {
        MISTAKE,
        RULE,
        LIKED,
        DISLIKED
    }

    enum ChainKind {
        CHAIN,
        /** One single point, stayed on for 10 to 15 minutes. */
        DRILL
    }

    enum StepType {
        CLARIFY,
        METRIC,
        OWN_PART,
        FAILURE,
        DO_BETTER,
        DIRECT_CHALLENGE,
        TOO_GENERAL
    }

    enum Commonness {
        RARE,
        COMMON,
        /** Everybody asks this: to pass on it costs. */
        COMMONPLACE
    }

    enum Topic {
        TEAM,
        WORK,
        CUSTOMER,
        GROWTH,
        ROLE
    }

    /** An answer that fits no branch leads to the next step. */
    record Chain(
            String key,
            Bucket bucket,
            ChainKind kind,
            String title,
            int minutes,
            List<Integer> questions,
            List<Step> steps) {}

    record Step(String key, StepType type, int challenge, String text, List<Branch> branches) {
        Step {
            branches = branches == null ? List.of() : branches;
        }
    }

    record Branch(String when, String to) {}

    /** Tags of a question; bucket, text, principles and poles stand here only where the migration does not hold them. */
    record Entry(
            int id,
            Bucket bucket,
            String text,
            List<String> principles,
            int minutes,
            List<JobFamily> jobFamilies,
            List<Level> levels,
            Commonness commonness,
            List<String> poles,
            List<String> parts) {}

    /** A question of the migration. */
    record Shipped(int id, Bucket bucket, Level levelFrom, boolean commonplace, List<String> principles, String text) {}

    record Words(String en, String de) {
        Stream<String> both() {
            return Stream.of(en, de);
        }
    }

    record Tag(String key, TagKind kind, Integer share, String of, Words name, Words act) {}

    record OwnQuestion(String key, Topic group, String text, Words shows) {}

    record Paraphrases(String principle, List<String> texts) {}

    record Persona(String key, Words name, Words play, int breadth, int warmth, int pressure) {}

    /** What gives a principle away even where its name is not said in full. */
    private static final Set<String> TELLTALES = Set.of(
            "obsess",
            "simplif",
            "curio",
            "highest standard",
            "deliver result",
            "best employer",
            "dive deep",
            "diving deep",
            "backbone",
            "disagree and commit",
            "broad responsib",
            "ownership",
            "right, a lot",
            "hire and develop",
            "think big",
            "bias for",
            "frugal",
            "earn trust",
            "earned trust");

    private static final Path MIGRATION = Path.of("db/migration/V004__catalogue_rows.sql");
    private static final Pattern QUESTION = Pattern.compile(
            "\\((\\d+), '([A-Z_]+)', '([A-Z]+)', (true|false), '\\{([A-Z_,]+)\\}',\\s+'((?:[^']|'')+)'");
    private static final Pattern PRINCIPLE = Pattern.compile("\\((\\d+), \\1, '([A-Z_]+)', '([^']+)'\\)");

    final List<Chain> chains = read("chains", new TypeReference<>() {});
    final List<Entry> entries = read("questions", new TypeReference<>() {});
    final List<Tag> tags = read("taxonomy", new TypeReference<>() {});
    final List<OwnQuestion> ownQuestions = read("own-questions", new TypeReference<>() {});
    final List<Paraphrases> paraphrases = read("paraphrases", new TypeReference<>() {});
    final List<Persona> personas = read("personas", new TypeReference<>() {});
    final List<Shipped> shipped = found(QUESTION, CatalogueTexts::shipped);

    /** Names of the principles by their codes. */
    final Map<String, String> principles = found(PRINCIPLE, match -> Map.entry(match.group(2), match.group(3))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The entries that are whole questions. */
    List<Entry> added() {
        return entries.stream().filter(entry -> entry.text() != null).toList();
    }

    /** Shipped and added. */
    List<String> questionTexts() {
        return Stream.concat(
                        shipped.stream().map(Shipped::text), added().stream().map(Entry::text))
                .toList();
    }

    /** Shipped and added, by their ids. */
    Map<Integer, Bucket> buckets() {
        Map<Integer, Bucket> byId = new HashMap<>();
        shipped.forEach(question -> byId.put(question.id(), question.bucket()));
        added().forEach(question -> byId.put(question.id(), question.bucket()));
        return byId;
    }

    /** How many questions for this job family can probe the principle. */
    long probing(String principle, JobFamily family) {
        Set<Integer> probing = Stream.concat(
                        shipped.stream()
                                .filter(question -> question.principles().contains(principle))
                                .map(Shipped::id),
                        added().stream()
                                .filter(question -> question.principles().contains(principle))
                                .map(Entry::id))
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry ->
                        probing.contains(entry.id()) && entry.jobFamilies().contains(family))
                .count();
    }

    List<Step> steps() {
        return chains.stream().flatMap(chain -> chain.steps().stream()).toList();
    }

    /** Whether a text gives away the principle that it is about. */
    boolean named(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return Stream.concat(TELLTALES.stream(), principles.values().stream())
                .anyMatch(name -> said.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static Shipped shipped(MatchResult match) {
        return new Shipped(
                Integer.parseInt(match.group(1)),
                Bucket.valueOf(match.group(2)),
                Level.valueOf(match.group(3)),
                Boolean.parseBoolean(match.group(4)),
                List.of(match.group(5).split(",")),
                match.group(6).replace("''", "'"));
    }

    /** All that is written there in JSON. */
    static Collection<String> blocks() {
        return BLOCKS.values();
    }

    static <T> T read(String kind, TypeReference<T> type) {
        try {
            return new ObjectMapper().readValue(BLOCKS.get(kind), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> found(Pattern pattern, Function<MatchResult, T> use) {
        return pattern.matcher(file(MIGRATION)).results().map(use).toList();
    }

    private static String file(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
