package io.fullcircle.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fullcircle.catalogue.CatalogueTexts.Chain;
import io.fullcircle.catalogue.CatalogueTexts.ChainKind;
import io.fullcircle.catalogue.CatalogueTexts.Commonness;
import io.fullcircle.catalogue.CatalogueTexts.Entry;
import io.fullcircle.catalogue.CatalogueTexts.OwnQuestion;
import io.fullcircle.catalogue.CatalogueTexts.Paraphrases;
import io.fullcircle.catalogue.CatalogueTexts.Persona;
import io.fullcircle.catalogue.CatalogueTexts.Shipped;
import io.fullcircle.catalogue.CatalogueTexts.Step;
import io.fullcircle.catalogue.CatalogueTexts.Tag;
import io.fullcircle.catalogue.CatalogueTexts.TagKind;
import io.fullcircle.catalogue.CatalogueTexts.Topic;
import io.fullcircle.testing.Trigrams;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the texts of the catalogue promise to those who interview with them. */
class CatalogueTextsTest {
    private static final CatalogueTexts TEXTS = new CatalogueTexts();

    @Test
    void everyBucketHasFiveChainsAndTwoOfThemStayOnOnePoint() {
        for (Bucket bucket : Bucket.values()) {
            List<Chain> chains = TEXTS.chains.stream()
                    .filter(chain -> chain.bucket() == bucket)
                    .toList();
            assertTrue(chains.size() >= 5, () -> bucket + " has " + chains.size());
            assertTrue(
                    chains.stream()
                                    .filter(chain -> chain.kind() == ChainKind.DRILL)
                                    .count()
                            >= 2,
                    bucket::name);
        }
        none(TEXTS.chains, chain -> chain.kind() == ChainKind.DRILL && !in(chain.minutes(), 10, 15));
        none(TEXTS.chains, chain -> !in(chain.minutes(), 5, 15) || chain.title().isBlank());
    }

    @Test
    void everyQuestionHasOneToThreeChainsOfItsBucket() {
        Map<Integer, Bucket> buckets = TEXTS.buckets();
        none(TEXTS.chains, chain -> !distinct(chain.questions()));
        none(
                TEXTS.chains,
                chain -> chain.questions().stream().anyMatch(question -> buckets.get(question) != chain.bucket()));
        Map<Integer, Long> chains = TEXTS.chains.stream()
                .flatMap(chain -> chain.questions().stream())
                .collect(groupingBy(Function.identity(), counting()));
        none(buckets.keySet(), question -> !in(chains.getOrDefault(question, 0L).intValue(), 1, 3));
    }

    @Test
    void aChainHeatsUpStepByStepAndEndsHot() {
        none(TEXTS.chains, chain -> !in(chain.steps().size(), 6, 9));
        for (Chain chain : TEXTS.chains) {
            List<Integer> heat = chain.steps().stream().map(Step::challenge).toList();
            int last = heat.size() - 1;
            none(heat, challenge -> !in(challenge, 1, 5));
            assertTrue(heat.get(0) <= 2 && heat.get(last) >= 4, chain::key);
            none(IntStream.range(0, last).boxed().toList(), at -> heat.get(at + 1) < heat.get(at) - 1);
        }
    }

    @Test
    void aBranchLeadsToALaterStepOrToTheEnd() {
        for (Chain chain : TEXTS.chains) {
            List<String> keys = chain.steps().stream().map(Step::key).toList();
            assertTrue(distinct(keys) && !keys.contains("end"), chain::key);
            for (Step step : chain.steps()) {
                List<String> later = keys.subList(keys.indexOf(step.key()) + 1, keys.size());
                none(
                        step.branches(),
                        branch -> !later.contains(branch.to()) && !branch.to().equals("end"));
                none(step.branches(), branch -> !in(branch.when().length(), 4, 60));
            }
        }
    }

    @Test
    void anInterviewerSaysEachStepInOneBreathAndNoStepTwice() {
        none(TEXTS.steps(), step -> !in(step.text().length(), 40, 220));
        none(
                TEXTS.steps(),
                step -> step.text()
                                .chars()
                                .filter(character -> character == '?')
                                .count()
                        > 1);
        assertEquals(List.of(), alike(TEXTS.steps().stream().map(Step::text), 0.5));
    }

    @Test
    void everyQuestionIsTaggedOnceAndAnOldOneKeepsWhatItsMigrationSays() {
        assertEquals(
                IntStream.rangeClosed(1, TEXTS.shipped.size() + TEXTS.added().size())
                        .boxed()
                        .toList(),
                TEXTS.entries.stream().map(Entry::id).toList());
        none(TEXTS.entries, entry -> !in(entry.minutes(), 5, 15));
        none(TEXTS.entries, entry -> entry.jobFamilies().isEmpty() || !distinct(entry.jobFamilies()));
        none(TEXTS.entries, entry -> !rising(entry.levels()));
        none(TEXTS.entries, entry -> entry.parts().stream().anyMatch(part -> !in(part.length(), 15, 160)));
        for (Shipped question : TEXTS.shipped) {
            Entry entry = TEXTS.entries.get(question.id() - 1);
            assertAll(
                    question.text(),
                    () -> assertEquals(question.levelFrom(), entry.levels().get(0)),
                    () -> assertEquals(question.commonplace(), entry.commonness() == Commonness.COMMONPLACE),
                    () -> assertTrue(Stream.of(entry.text(), entry.bucket(), entry.principles(), entry.poles())
                            .allMatch(Objects::isNull)));
        }
    }

    @Test
    void aNewQuestionIsWholeAndUnlikeEveryOther() {
        assertTrue(TEXTS.added().size() >= 30);
        none(TEXTS.added(), question -> !in(question.text().length(), 20, 600));
        none(TEXTS.added(), question -> !in(question.principles().size(), 1, 4) || !distinct(question.principles()));
        none(TEXTS.added(), question -> !TEXTS.principles.keySet().containsAll(question.principles()));
        none(TEXTS.added(), question -> (question.bucket() == Bucket.AMBIGUITY) != (question.poles() != null));
        none(
                TEXTS.added(),
                question -> question.poles() != null
                        && (question.poles().size() != 2
                                || question.poles().stream().anyMatch(pole -> !in(pole.length(), 1, 60))));
        assertEquals(List.of(), alike(TEXTS.questionTexts().stream(), 0.45));
        assertEquals(List.of(), alike(TEXTS.entries.stream().flatMap(entry -> entry.parts().stream()), 0.45));
    }

    @Test
    void everyBucketAndEveryPrincipleHasQuestionsEnoughForWhomItIsAskedOf() {
        Map<Bucket, Long> perBucket =
                TEXTS.buckets().values().stream().collect(groupingBy(Function.identity(), counting()));
        none(List.of(Bucket.values()), bucket -> perBucket.getOrDefault(bucket, 0L) < 16);
        assertEquals(16, TEXTS.principles.size());
        none(
                TEXTS.principles.keySet(),
                code -> !code.equals("BEST_EMPLOYER") && TEXTS.probing(code, JobFamily.SOFTWARE_ENGINEER) < 8);
        assertEquals(0, TEXTS.probing("BEST_EMPLOYER", JobFamily.SOFTWARE_ENGINEER));
        assertTrue(TEXTS.probing("BEST_EMPLOYER", JobFamily.ENGINEERING_MANAGER) >= 4);
    }

    @Test
    void feedbackNamesTheFourMistakesWithTheirSharesAndTheFourRulesOfConflict() {
        assertEquals(
                List.of(40, 30, 25, 5),
                TEXTS.tags.stream().map(Tag::share).filter(Objects::nonNull).toList());
        none(TEXTS.tags, tag -> tag.share() != null && tag.kind() != TagKind.MISTAKE);
        Map<TagKind, Long> kinds = TEXTS.tags.stream().collect(groupingBy(Tag::kind, counting()));
        assertEquals(4, kinds.get(TagKind.RULE));
        assertTrue(kinds.get(TagKind.LIKED) >= 5 && kinds.get(TagKind.DISLIKED) >= 1);
        assertEquals(
                List.of("impact", "metrics"),
                TEXTS.tags.stream()
                        .filter(tag -> TEXTS.tags.get(0).key().equals(tag.of()))
                        .map(Tag::key)
                        .toList());
        none(
                TEXTS.tags.stream().flatMap(tag -> tag.act().both()).toList(),
                act -> !act.endsWith(".") || act.contains(". ") || act.length() > 200);
    }

    @Test
    void aCandidateFindsSomethingToAskOnEveryTopic() {
        assertTrue(TEXTS.ownQuestions.size() >= 24);
        none(
                List.of(Topic.values()),
                topic -> TEXTS.ownQuestions.stream()
                                .filter(question -> question.group() == topic)
                                .count()
                        < 4);
        none(TEXTS.ownQuestions, question -> !question.text().contains("?"));
        assertEquals(List.of(), alike(TEXTS.ownQuestions.stream().map(OwnQuestion::text), 0.45));
        assertEquals(
                List.of(),
                alike(
                        TEXTS.ownQuestions.stream()
                                .map(question -> question.shows().de()),
                        0.5));
    }

    @Test
    void everyPrincipleCanBeCarriedInFourSentencesOfTheFirstPerson() {
        assertEquals(
                TEXTS.principles.keySet(),
                new HashSet<>(
                        TEXTS.paraphrases.stream().map(Paraphrases::principle).toList()));
        none(TEXTS.paraphrases, said -> said.texts().size() < 4);
        none(sentences(), text -> !text.matches(".*\\b(I|me|my)\\b.*") || !text.endsWith("."));
        assertEquals(List.of(), alike(sentences().stream(), 0.4));
    }

    @Test
    void everyPersonaPlaysItDifferently() {
        assertTrue(TEXTS.personas.size() >= 8);
        none(TEXTS.personas.stream().flatMap(persona -> mix(persona).stream()).toList(), value -> !in(value, 1, 3));
        assertTrue(distinct(TEXTS.personas.stream().map(CatalogueTextsTest::mix).toList()));
    }

    @Test
    void keysAreUniqueAndFitIntoAnAddress() {
        for (List<String> keys : List.of(
                TEXTS.chains.stream().map(Chain::key).toList(),
                TEXTS.tags.stream().map(Tag::key).toList(),
                TEXTS.ownQuestions.stream().map(OwnQuestion::key).toList(),
                TEXTS.personas.stream().map(Persona::key).toList())) {
            assertTrue(distinct(keys), keys::toString);
            none(keys, key -> !key.matches("[a-z]+(-[a-z]+)*"));
        }
        none(TEXTS.steps(), step -> !step.key().matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void nobodySaysAPrincipleOutLoud() {
        none(TEXTS.questionTexts(), TEXTS::named);
        none(TEXTS.steps(), step -> TEXTS.named(step.text()));
        none(TEXTS.entries, entry -> entry.parts().stream().anyMatch(TEXTS::named));
        none(TEXTS.ownQuestions, question -> TEXTS.named(question.text()));
        none(sentences(), TEXTS::named);
        assertTrue(TEXTS.named("We always insist on the highest standards."), "a name in full");
        assertTrue(TEXTS.named("I am obsessed with it."), "half a name");
    }

    @Test
    void quotesAndEllipsesAreTypographic() throws IOException {
        for (String block : CatalogueTexts.blocks()) {
            none(
                    strings(new ObjectMapper().readTree(block)).toList(),
                    text -> text.matches(".*(['\"]|\\.\\.\\.| - |  ).*"));
        }
    }

    private static List<String> sentences() {
        return TEXTS.paraphrases.stream().flatMap(said -> said.texts().stream()).toList();
    }

    private static List<Integer> mix(Persona persona) {
        return List.of(persona.breadth(), persona.warmth(), persona.pressure());
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false).flatMap(CatalogueTextsTest::strings);
    }

    /** Levels one after another, so that a question fits whoever is between two that it fits. */
    private static boolean rising(List<Level> levels) {
        return !levels.isEmpty()
                && IntStream.range(1, levels.size())
                        .allMatch(at ->
                                levels.get(at).ordinal() == levels.get(at - 1).ordinal() + 1);
    }

    private static List<String> alike(Stream<String> texts, double least) {
        return Trigrams.pairsAlike(texts.toList(), least);
    }

    private static boolean in(int value, int least, int most) {
        return least <= value && value <= most;
    }

    private static boolean distinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private static <T> void none(Collection<T> all, Predicate<T> wrong) {
        assertEquals(List.of(), all.stream().filter(wrong).toList());
    }
}
