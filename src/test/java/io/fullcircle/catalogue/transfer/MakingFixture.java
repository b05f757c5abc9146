package io.fullcircle.catalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.question.MadeQuestion;
import io.fullcircle.catalogue.question.QuestionService;
import io.fullcircle.catalogue.question.QuestionStep;
import io.fullcircle.catalogue.question.QuestionWriteQueries;
import io.fullcircle.catalogue.question.TypedQuestion;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;

/** A programme with an interviewer and a lead of one of its cohorts, and another one with a lead of its own. */
abstract class MakingFixture {

    static final String HEAD =
            "bucket,text,parts,level_from,level_to,job_families,commonness,minutes,principles,state,id\n";

    @Inject
    QuestionService service;

    @Inject
    QuestionWriteQueries questions;

    @Inject
    TransferQueries transfer;

    @Inject
    ImportService imports;

    @Inject
    UndoService undoing;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Inject
    AtOnce atOnce;

    long autumn;
    UUID programme;
    long lead;
    long interviewer;
    long stranger;

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        programme = UUID.fromString(People.publicId("programme", autumn));
        long seniors = People.cohort(autumn, "Seniors");
        lead = People.account("lead@example.org", "x");
        interviewer = People.account("interviewer@example.org", "x");
        stranger = People.account("stranger@example.org", "x");
        People.member(autumn, seniors, lead, Role.LEAD);
        People.member(autumn, null, interviewer, Role.INTERVIEWER);
        People.member(People.programme("Spring"), null, stranger, Role.LEAD);
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }

    <T> T asLead(Callable<T> work) throws Exception {
        return as.role(Role.LEAD, work);
    }

    UUID write(long account, String text, QuestionStep step) throws Exception {
        Role role = account == interviewer ? Role.INTERVIEWER : Role.LEAD;
        return as.role(role, () -> service.write(viewer(account), programme, typed(text), step));
    }

    MadeQuestion made(UUID id) throws Exception {
        return asLead(() -> questions.question(viewer(lead), id).orElseThrow());
    }

    ImportOutcome look(String csv) throws Exception {
        return asLead(() ->
                imports.look(viewer(lead), programme, "fragen.csv", ReadFile.of(csv.getBytes(StandardCharsets.UTF_8))));
    }

    /** Brings a file in whole. */
    UUID bring(String csv) throws Exception {
        ImportOutcome seen = look(csv);
        assertEquals(List.of(), seen.faults());
        assertEquals(
                false,
                asLead(() -> imports.confirm(viewer(lead), seen.importId())).overtaken());
        return seen.importId();
    }

    UndoOutcome undo(UUID id) throws Exception {
        return asLead(() -> undoing.undo(viewer(lead), id));
    }

    static String line(String text, String state, Object id) {
        return "LEARNING," + text + ",,ENTRY,SENIOR,SOFTWARE_ENGINEER,RARE,8,DIVE_DEEP EARN_TRUST," + state + "," + id
                + "\n";
    }

    static TypedQuestion typed(String text) {
        return new TypedQuestion(
                "LEARNING",
                text,
                List.of("And then?"),
                null,
                null,
                "ENTRY",
                "SENIOR",
                List.of("SOFTWARE_ENGINEER"),
                "RARE",
                "8",
                List.of("DIVE_DEEP"));
    }

    static DomainException.Kind refusal(Callable<?> work) {
        return assertThrows(DomainException.class, work::call).kind();
    }

    /** All that questions say and can probe, without when that was written. */
    static String everything() {
        return Rows.text(
                "select md5(string_agg(to_jsonb(q)::text || (select coalesce(string_agg(principle_id::text, ' '"
                        + " order by principle_id), '') from question_principle p where p.question_id = q.id), '' order by q.id))"
                        + " from question q");
    }

    int version(UUID id) {
        return quietly(() -> made(id)).version();
    }

    static Void run(Runnable work) {
        work.run();
        return null;
    }

    static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
