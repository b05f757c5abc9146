package io.fullcircle.catalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.TypedQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final List<String> KNOWN = List.of("DIVE_DEEP");
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID SHIPPED = new UUID(0, 2);
    private static final String FIRST = "What did you find out the hard way?";
    private static final String PRODUCT = "What did you find out by accident?";
    private static final String NEW = "What did you find out too late for it?";

    private static final List<StoredQuestion> STORED = List.of(
            new StoredQuestion(1L, OWN, true, QuestionState.PUBLISHED, 4, content(FIRST)),
            new StoredQuestion(2L, SHIPPED, false, QuestionState.PUBLISHED, 0, content(PRODUCT)));

    @Test
    void newChangedAndUnchangedOnesAreToldApart() {
        ImportPlan plan = plan(row(OWN, "", FIRST), row(SHIPPED, "PUBLISHED", PRODUCT), row(null, "", NEW));
        assertEquals(List.of(), plan.faults());
        assertEquals(
                List.of(ImportPlan.Kind.UNCHANGED, ImportPlan.Kind.UNCHANGED, ImportPlan.Kind.ADDED),
                plan.items().stream().map(ImportPlan.Item::kind).toList());
        assertEquals(QuestionState.DRAFT, plan.items().get(2).state());
        ImportPlan.Item changed = plan(row(OWN, "retired", NEW)).items().get(0);
        assertEquals(ImportPlan.Kind.CHANGED, changed.kind());
        assertEquals(List.of(QuestionField.TEXT, QuestionField.STATE), changed.differences());
    }

    @Test
    void nothingIsPlannedWhileAnythingIsWrong() {
        ImportPlan plan = plan(row(null, "", NEW), row(new UUID(9, 9), "", "Another question altogether, is it not?"));
        assertEquals(List.of("3 id noSuch"), words(plan));
        assertEquals(List.of(), plan.items());
    }

    @Test
    void whatComesWithTheProductStaysAsItIs() {
        assertEquals(List.of("2 text shipped"), words(plan(row(SHIPPED, "", NEW))));
        assertEquals(List.of("2 state shipped"), words(plan(row(SHIPPED, "RETIRED", PRODUCT))));
    }

    @Test
    void nothingIsAskedTwice() {
        assertEquals(List.of("2 text exists"), words(plan(row(null, "", "  what did you  FIND out the hard way?"))));
        assertEquals(List.of("2 text existsShipped"), words(plan(row(null, "", PRODUCT))));
        assertEquals(List.of("3 text textTwice"), words(plan(row(null, "", NEW), row(null, "", NEW))));
        assertEquals(List.of("3 id idTwice"), words(plan(row(OWN, "", FIRST), row(OWN, "", FIRST))));
        assertEquals(List.of(), words(plan(row(OWN, "", FIRST.toUpperCase(java.util.Locale.ROOT)))));
    }

    @Test
    void aFileTakesTheStepsThatAQuestionCanTakeAndGivesNoneBack() {
        assertEquals(List.of("2 state step"), words(plan(row(OWN, "DRAFT", FIRST))));
        assertEquals(List.of("2 state step"), words(plan(row(OWN, "IN_REVIEW", FIRST))));
        assertEquals(List.of("2 state state"), words(plan(row(OWN, "GONE", FIRST))));
        List<StoredQuestion> waiting =
                List.of(new StoredQuestion(1L, OWN, true, QuestionState.IN_REVIEW, 4, content(FIRST)));
        assertEquals(
                List.of("2 state step"), words(ImportPlan.of(List.of(row(2, OWN, "DRAFT", FIRST)), waiting, KNOWN)));
        assertEquals(List.of(), words(ImportPlan.of(List.of(row(2, OWN, "PUBLISHED", FIRST)), waiting, KNOWN)));
    }

    @Test
    void whatIsKeptForTheConfirmationIsReadAsItWas() {
        ImportPlan plan = plan(row(OWN, "", NEW), row(null, "published", "Another question altogether, is it not?"));
        ImportContent kept = ImportContent.read(ImportContent.write(true, plan));
        ImportPlan again = ImportPlan.of(kept.rows(), STORED, KNOWN);
        assertEquals(
                plan.items().stream().map(ImportPlan.Item::content).toList(),
                again.items().stream().map(ImportPlan.Item::content).toList());
        assertEquals(false, kept.overtaken(again, 1, 1));
        List<StoredQuestion> later =
                List.of(new StoredQuestion(1L, OWN, true, QuestionState.PUBLISHED, 5, content(FIRST)), STORED.get(1));
        assertEquals(true, kept.overtaken(ImportPlan.of(kept.rows(), later, KNOWN), 1, 1));
    }

    private static ImportPlan plan(FileRow... rows) {
        List<FileRow> placed = new ArrayList<>();
        for (FileRow row : rows) {
            placed.add(new FileRow(placed.size() + 2, row.id(), row.state(), row.typed()));
        }
        return ImportPlan.of(placed, STORED, KNOWN);
    }

    private static FileRow row(UUID id, String state, String text) {
        return row(0, id, state, text);
    }

    private static FileRow row(int place, UUID id, String state, String text) {
        return new FileRow(place, id == null ? "" : id.toString(), state, typed(text));
    }

    private static TypedQuestion typed(String text) {
        return new TypedQuestion(
                "LEARNING",
                text,
                List.of(),
                null,
                null,
                "ENTRY",
                "SENIOR",
                List.of("SOFTWARE_ENGINEER"),
                "RARE",
                "8",
                List.of("DIVE_DEEP"));
    }

    private static QuestionContent content(String text) {
        return QuestionRules.read(typed(text), KNOWN).content();
    }

    private static List<String> words(ImportPlan plan) {
        return plan.faults().stream()
                .map(fault ->
                        fault.place() + " " + fault.column() + " " + fault.key().replaceFirst(".*\\.", ""))
                .toList();
    }
}
