package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final List<String> KNOWN = List.of("DIVE_DEEP", "OWNERSHIP");

    static final TypedQuestion GOOD =
            typed("Tell me about a change that nobody asked you for.", "LEARNING", null, null);

    @Test
    void aQuestionIsWrittenReviewedPublishedRetiredAndRevived() {
        Question question = draft();
        assertEquals(QuestionState.DRAFT, question.state());
        question.send(NOW);
        assertEquals(QuestionState.IN_REVIEW, question.state());
        question.giveBack(NOW);
        assertEquals(QuestionState.DRAFT, question.state());
        question.send(NOW);
        question.publish(NOW);
        assertEquals(QuestionState.PUBLISHED, question.state());
        question.retire(NOW);
        assertEquals(QuestionState.RETIRED, question.state());
        question.revive(NOW);
        assertEquals(QuestionState.PUBLISHED, question.state());
    }

    @Test
    void aDraftMayBePublishedWithoutAReview() {
        Question question = draft();
        question.publish(NOW);
        assertEquals(QuestionState.PUBLISHED, question.state());
    }

    @Test
    void noStepIsTakenTwiceOrFromTheWrongState() {
        refused(draft(), Question::giveBack, Question::retire, Question::revive);
        Question waiting = draft();
        waiting.send(NOW);
        refused(waiting, Question::send, Question::retire, Question::revive);
        Question published = draft();
        published.publish(NOW);
        refused(published, Question::publish, Question::send, Question::giveBack, Question::revive);
        published.retire(NOW);
        refused(published, Question::retire, Question::send, Question::giveBack, Question::publish);
    }

    @Test
    void anEditLeavesAQuestionAsFarAsItWas() {
        Question question = draft();
        question.publish(NOW);
        QuestionContent other =
                content(typed("Tell me about a change that everybody asked for.", "LEARNING", null, null));
        assertFalse(question.says(other, Set.of()));
        question.write(other, Set.of(), NOW);
        assertTrue(question.says(other, Set.of()));
        assertEquals(QuestionState.PUBLISHED, question.state());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        TypedQuestion bad = new TypedQuestion(
                "NOTHING",
                "Too short",
                List.of("a", "b", "c", "d", "e", "f", "g"),
                null,
                null,
                "SENIOR",
                "ENTRY",
                List.of(),
                "",
                "1",
                List.of("dive_deep", "MADE_UP"));
        assertEquals(
                List.of("bucket", "text", "parts", "level_to", "job_families", "commonness", "minutes", "principles"),
                QuestionRules.read(bad, KNOWN).faults().stream()
                        .map(fault -> fault.field().column())
                        .toList());
    }

    @Test
    void onlyAmbiguityHasOpposingIdeasAndHasBoth() {
        String text = "When did you have to be fast and right at once?";
        assertEquals(List.of("POLE_ONE"), faults(typed(text, "CONFLICT", "speed", null)));
        assertEquals(List.of("POLE_OTHER"), faults(typed(text, "AMBIGUITY", "speed", " ")));
        assertEquals(List.of("POLE_ONE", "POLE_OTHER"), faults(typed(text, "AMBIGUITY", null, null)));
        assertEquals(
                "care", content(typed(text, "AMBIGUITY", "speed", " care ")).poleOther());
    }

    @Test
    void halfACharacterIsNoText() {
        assertEquals(
                List.of("TEXT"), faults(typed("Half of a character \ud83d at this place", "LEARNING", null, null)));
        assertEquals(List.of(), faults(typed("A whole character \ud83d\ude00 at this place", "LEARNING", null, null)));
    }

    @Test
    void aPrincipleIsFoundInWordsOnlyWhereItsNameStands() {
        PrincipleChoice backbone =
                new PrincipleChoice(8L, "HAVE_BACKBONE", "Have Backbone; Disagree and Commit", false, true);
        assertTrue(backbone.namedIn("When did you disagree and commit?"));
        assertFalse(backbone.namedIn("When did you disagree?"));
        PrincipleChoice ownership = new PrincipleChoice(10L, "OWNERSHIP", "Ownership", false, true);
        assertTrue(ownership.namedIn("Show me your OWNERSHIP."));
        assertFalse(ownership.namedIn("Tell me about co-ownerships."));
        PrincipleChoice best =
                new PrincipleChoice(6L, "BEST_EMPLOYER", "Strive to be Earth’s Best Employer", false, true);
        assertTrue(best.namedIn("Do you strive  to be Earth's best employer?"));
    }

    @Test
    void whatDiffersIsNamedFieldByField() {
        QuestionContent before = content(GOOD);
        assertEquals(List.of(), before.differences(content(GOOD)));
        QuestionContent after = content(typed("Tell me about a change that nobody asked for.", "CONFLICT", null, null));
        assertEquals(List.of(QuestionField.BUCKET, QuestionField.TEXT), before.differences(after));
    }

    static QuestionContent content(TypedQuestion typed) {
        QuestionRules.Reading reading = QuestionRules.read(typed, KNOWN);
        assertEquals(List.of(), reading.faults());
        return reading.content();
    }

    private static TypedQuestion typed(String text, String bucket, String one, String other) {
        return new TypedQuestion(
                bucket,
                text,
                List.of("And then?", " "),
                one,
                other,
                "entry",
                "SENIOR",
                List.of("SOFTWARE_ENGINEER"),
                "RARE",
                " 8 ",
                List.of("dive_deep"));
    }

    private static List<String> faults(TypedQuestion typed) {
        return QuestionRules.read(typed, KNOWN).faults().stream()
                .map(fault -> fault.field().name())
                .toList();
    }

    private static Question draft() {
        return new Question(new UUID(0, 1), 1, 1, content(GOOD), Set.of(), NOW);
    }

    @SafeVarargs
    private static void refused(Question question, BiConsumer<Question, Instant>... steps) {
        QuestionState before = question.state();
        for (BiConsumer<Question, Instant> step : steps) {
            assertThrows(DomainException.class, () -> step.accept(question, NOW));
            assertEquals(before, question.state());
        }
    }
}
