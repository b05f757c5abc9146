package io.fullcircle.catalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.question.MadeQuestion;
import io.fullcircle.catalogue.question.QuestionChangeRow;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.QuestionStep;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException.Kind;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions as they are written, reviewed, brought in and taken back, on a real database. */
@ExtendWith(ArquillianExtension.class)
class TransferIT extends MakingFixture {

    private static final String FIRST = "What did you find out the hard way?";
    private static final String SECOND = "What did you find out too late for it?";
    private static final String THIRD = "What did you find out by reading on?";

    /** However many questions a file holds. */
    private static final int BUDGET = 25;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aQuestionGoesThroughItsReviewAndEachStepIsWrittenDown() throws Exception {
        UUID id = write(interviewer, FIRST, QuestionStep.SEND);
        asLead(() -> run(() -> service.giveBack(viewer(lead), id, version(id), "It asks two things.")));
        as.role(
                Role.INTERVIEWER,
                () -> run(() -> service.edit(viewer(interviewer), id, version(id), typed(SECOND), QuestionStep.SEND)));
        asLead(() -> run(() -> service.edit(viewer(lead), id, version(id), typed(SECOND), QuestionStep.PUBLISH)));
        asLead(() -> run(() -> service.edit(viewer(lead), id, version(id), typed(THIRD), QuestionStep.STAY)));
        asLead(() -> run(() -> service.retire(viewer(lead), id, version(id))));
        asLead(() -> run(() -> service.revive(viewer(lead), id, version(id))));
        MadeQuestion made = made(id);
        assertEquals(QuestionState.PUBLISHED, made.state());
        assertEquals(THIRD, made.content().text());
        List<QuestionChangeRow> history = asLead(() -> questions.history(viewer(lead), made));
        assertEquals(
                "REVIVED RETIRED EDITED PUBLISHED SENT EDITED RETURNED SENT WRITTEN",
                history.stream().map(row -> row.kind().name()).collect(Collectors.joining(" ")));
        assertEquals("It asks two things.", history.get(6).note());
        List<QuestionChangeRow> authors = as.role(Role.INTERVIEWER, () -> questions.history(viewer(interviewer), made));
        assertTrue(authors.stream().allMatch(row -> row.by() == null), "an author reads of a lead what, not who");
    }

    @Test
    void whoSavesAnOlderTextIsRefusedAndSavingTheSameIsNoChange() throws Exception {
        UUID id = write(lead, FIRST, QuestionStep.PUBLISH);
        int seen = version(id);
        asLead(() -> run(() -> service.edit(viewer(lead), id, seen, typed(FIRST), QuestionStep.STAY)));
        assertEquals(seen, version(id));
        asLead(() -> run(() -> service.edit(viewer(lead), id, seen, typed(SECOND), QuestionStep.STAY)));
        assertEquals(
                Kind.CONFLICT,
                refusal(() -> asLead(
                        () -> run(() -> service.edit(viewer(lead), id, seen, typed(THIRD), QuestionStep.STAY)))));
        assertEquals(SECOND, made(id).content().text());
        assertEquals(Kind.INVALID, refusal(() -> write(lead, SECOND, QuestionStep.STAY)));
    }

    @Test
    void nobodyDoesWhatIsNotTheirs() throws Exception {
        UUID id = write(interviewer, FIRST, QuestionStep.SEND);
        int version = version(id);
        UUID shipped = UUID.fromString(People.publicId("question", 1));
        assertEquals(
                Collections.nCopies(6, Kind.NOT_FOUND),
                List.of(
                        refusal(() -> as.role(
                                Role.INTERVIEWER,
                                () -> run(() -> service.edit(
                                        viewer(interviewer), id, version, typed(SECOND), QuestionStep.STAY)))),
                        refusal(() -> write(interviewer, SECOND, QuestionStep.PUBLISH)),
                        refusal(() -> asLead(() -> run(() -> service.giveBack(viewer(stranger), id, version, "No.")))),
                        refusal(() -> asLead(() -> run(() -> service.retire(viewer(stranger), id, version + 1)))),
                        refusal(() -> asLead(() -> run(() -> service.retire(viewer(lead), shipped, 0)))),
                        refusal(() -> asLead(
                                () -> imports.look(viewer(stranger), programme, "", ReadFile.of(new byte[0]))))));
        for (Role role : List.of(Role.CANDIDATE, Role.INTERVIEWER, Role.ADMINISTRATOR)) {
            assertThrows(EJBAccessException.class, () -> as.role(role, () -> imports.confirm(viewer(lead), programme)));
        }
        long root = People.account("root@example.org", "x");
        Rows.update("insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", root);
        as.role(Role.ADMINISTRATOR, () -> run(() -> service.retire(viewer(root), shipped, 0)));
        assertEquals("RETIRED", Rows.text("select state from question where id = 1"));
        assertEquals(
                Kind.NOT_FOUND,
                refusal(() -> as.role(Role.ADMINISTRATOR, () -> run(() -> service.retire(viewer(root), id, version)))));
    }

    @Test
    void fiveThousandQuestionsComeInWithAHandfulOfStatementsAndGoAgain() throws Exception {
        String before = everything();
        String file = HEAD
                + IntStream.range(0, 5_000)
                        .mapToObj(i -> line("What did you find out in your case number " + i + "?", "PUBLISHED", ""))
                        .collect(Collectors.joining());
        UUID[] id = new UUID[1];
        int sent = Statements.during(() -> id[0] = quietly(() -> bring(file)));
        assertTrue(sent > 0 && sent <= BUDGET, sent + " statements");
        assertEquals(5_000, Rows.number("select count(*) from question where programme_id = ?", autumn));
        assertEquals(
                10_000,
                Rows.number(
                        "select count(*) from question_principle x join question q on q.id = x.question_id"
                                + " where q.programme_id = ?",
                        autumn));
        assertEquals(
                5_000,
                Rows.number("select count(*) from question_change where kind = 'IMPORTED' and note = 'fragen.csv'"));
        assertEquals(1, Rows.number("select count(*) from audit_entry where action = 'QUESTIONS_IMPORTED'"));
        assertEquals(new UndoOutcome(5_000, 0, 0), undo(id[0]));
        assertEquals(before, everything());
    }

    @Test
    void errorsInThreeLinesAreNamedAndNothingIsChanged() throws Exception {
        String before = everything();
        ImportOutcome outcome = look(HEAD
                + line(FIRST, "", "")
                + line(SECOND, "", "").replace(",8,", ",80,")
                + line(THIRD, "", "").replace("DIVE_DEEP", "DIVE_DEEPER")
                + line("What did you find out in the end of it?", "", "")
                + line("Short", "", ""));
        assertEquals(
                List.of("3 minutes", "4 principles", "6 text"),
                outcome.faults().stream()
                        .map(fault -> fault.place() + " " + fault.column())
                        .toList());
        assertEquals(before, everything());
        assertEquals(0, Rows.number("select count(*) from question_import"));
    }

    @Test
    void whatWasTakenOutAndBroughtInAgainChangesNothing() throws Exception {
        write(lead, "'=Was \"it\" the map, or; the land itself?", QuestionStep.PUBLISH);
        write(interviewer, FIRST, QuestionStep.SEND);
        String before = everything();
        List<StoredQuestion> all = asLead(() -> transfer.questions(viewer(lead), autumn, true));
        assertTrue(all.size() > 60, () -> all.size() + " questions");
        String csv = QuestionFiles.csvHead()
                + all.stream()
                        .map(row -> QuestionFiles.csvLine(row.publicId().toString(), row.content(), row.state()))
                        .collect(Collectors.joining());
        String json = all.stream()
                .map(row -> QuestionFiles.json(row.publicId().toString(), row.content(), row.state())
                        .build()
                        .toString())
                .collect(Collectors.joining(",", "[", "]"));
        for (String file : List.of(csv, json)) {
            ImportOutcome outcome = look(file);
            assertEquals(List.of(), outcome.faults());
            assertEquals(0, outcome.added() + outcome.changed());
            asLead(() -> imports.confirm(viewer(lead), outcome.importId()));
            assertEquals(before, everything());
        }
    }

    @Test
    void undoingLeavesWhatWasAskedOrChangedSinceAndSaysWhy() throws Exception {
        UUID first = write(lead, FIRST, QuestionStep.PUBLISH);
        UUID second = write(lead, SECOND, QuestionStep.PUBLISH);
        UUID id = bring(HEAD
                + line("What did you find out on the way home?", "", first)
                + line("What did you find out on the way there?", "RETIRED", second)
                + line("What did you find out when it was asked?", "PUBLISHED", "")
                + line("What did you find out in somebody’s kit?", "PUBLISHED", "")
                + line("What did you find out and forgot again?", "PUBLISHED", ""));
        asLead(() -> run(() -> service.edit(viewer(lead), first, version(first), typed(THIRD), QuestionStep.STAY)));
        long candidate = People.account("candidate@example.org", "x");
        People.member(autumn, Rows.number("select id from cohort"), candidate, Role.CANDIDATE);
        long booking = new Mocks(Rows::text).booked(autumn, candidate, interviewer, 24, "CONFIRMED");
        Rows.update(
                "insert into asked_question (booking_id, question_id, outcome, asked_at)"
                        + " select ?, id, 'ANSWERED', now() from question where text like '%was asked?'",
                booking);
        Rows.update("insert into interview_kit (booking_id, changed_at) values (?, now())", booking);
        Rows.update(
                "insert into kit_question (booking_id, question_id, position)"
                        + " select ?, id, 1 from question where text like '%kit?'",
                booking);
        assertEquals(new UndoOutcome(1, 1, 3), undo(id));
        assertEquals(THIRD, made(first).content().text());
        assertEquals(SECOND, made(second).content().text());
        assertEquals(QuestionState.PUBLISHED, made(second).state());
        assertEquals(
                "CHANGED ASKED IN_KIT",
                asLead(() -> transfer.kept(viewer(lead), autumn, id)).stream()
                        .map(row -> row.why().name())
                        .collect(Collectors.joining(" ")));
        assertEquals(Kind.CONFLICT, refusal(() -> undo(id)));
        assertEquals(Kind.NOT_FOUND, refusal(() -> asLead(() -> undoing.undo(viewer(stranger), id))));
    }

    @Test
    void whoConfirmsAfterSomebodyElseHasChangedAQuestionLooksAgain() throws Exception {
        UUID first = write(lead, FIRST, QuestionStep.PUBLISH);
        ImportOutcome seen = look(HEAD + line(SECOND, "", first));
        asLead(() -> run(() -> service.edit(viewer(lead), first, version(first), typed(THIRD), QuestionStep.STAY)));
        assertTrue(asLead(() -> imports.confirm(viewer(lead), seen.importId())).overtaken());
        assertEquals(THIRD, made(first).content().text());
        assertEquals(
                1, asLead(() -> imports.confirm(viewer(lead), seen.importId())).changed());
        assertEquals(SECOND, made(first).content().text());
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneDoes() throws Exception {
        ImportOutcome seen = look(HEAD + line(FIRST, "", "") + line(SECOND, "", ""));
        assertEquals(1, atOnce.succeed(2, i -> () -> asLead(() -> imports.confirm(viewer(lead), seen.importId()))));
        assertEquals(2, Rows.number("select count(*) from question where programme_id = ?", autumn));
    }

    @Test
    void anEditAndAnUndoAtOnceLeaveNeitherHalf() throws Exception {
        UUID first = write(lead, FIRST, QuestionStep.PUBLISH);
        UUID id = bring(HEAD + line(SECOND, "", first));
        int version = version(first);
        int done = atOnce.succeed(
                2,
                i -> i == 0
                        ? () -> undo(id)
                        : () -> asLead(() -> run(
                                () -> service.edit(viewer(lead), first, version, typed(THIRD), QuestionStep.STAY))));
        String text = made(first).content().text();
        assertEquals(
                done == 2 ? THIRD : FIRST,
                text,
                "an edit that came second is stale, an undo that came second leaves it");
    }

    @Test
    void aLookIsItsUploadersAndForADay() throws Exception {
        ImportOutcome seen = look(HEAD + line(FIRST, "", ""));
        assertTrue(asLead(() -> transfer.preview(viewer(lead), seen.importId())).isPresent());
        long other = People.account("other@example.org", "x");
        People.member(autumn, null, other, Role.LEAD);
        assertTrue(
                asLead(() -> transfer.preview(viewer(other), seen.importId())).isEmpty());
        assertEquals(Kind.NOT_FOUND, refusal(() -> asLead(() -> imports.confirm(viewer(other), seen.importId()))));
        Rows.update("update question_import set created_at = now() - interval '25 hours'");
        Rows.update("update membership set ended_at = now() where account_id = ?", lead);
        long summer = People.programme("Summer");
        People.member(summer, null, lead, Role.LEAD);
        assertEquals(
                Kind.NOT_FOUND,
                refusal(() -> asLead(() -> imports.confirm(viewer(lead), seen.importId()))),
                "who reviews here no more");
        People.member(autumn, null, lead, Role.LEAD);
        assertEquals(Kind.CONFLICT, refusal(() -> asLead(() -> imports.confirm(viewer(lead), seen.importId()))));
        asLead(() -> imports.look(viewer(other), programme, "x", ReadFile.of("[]".getBytes(StandardCharsets.UTF_8))));
        assertEquals(0, Rows.number("select count(*) from question_import"));
    }

    @Test
    void whatAsksNearlyTheSameIsFoundUnlessItIsAnothersDraft() throws Exception {
        write(lead, "What did you find out the very hard way?", QuestionStep.STAY);
        assertEquals(
                1,
                asLead(() -> questions.alike(viewer(lead), autumn, FIRST, null)).size());
        assertNotEquals(
                0,
                asLead(() -> questions.alike(viewer(lead), autumn, shipped(), null))
                        .size());
        assertEquals(
                0,
                as.role(Role.INTERVIEWER, () -> questions.alike(viewer(interviewer), autumn, FIRST, null))
                        .size());
    }

    private static String shipped() {
        return Rows.text("select text from question where id = 1");
    }
}
