package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.question.FoundQuestion;
import io.fullcircle.catalogue.question.MadeQuestion;
import io.fullcircle.catalogue.question.QuestionDetailQueries;
import io.fullcircle.catalogue.question.QuestionQueries;
import io.fullcircle.catalogue.question.QuestionSearch;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.QuestionWriteQueries;
import io.fullcircle.catalogue.question.SearchWords;
import io.fullcircle.catalogue.question.WritingProgrammeRow;
import io.fullcircle.catalogue.rubric.RubricQueries;
import io.fullcircle.catalogue.transfer.TransferQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Viewers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each query looks at its viewer itself: it answers as if there were nothing, whoever may call it and whatever the page before it looked at. */
@ExtendWith(ArquillianExtension.class)
class CatalogueGuardIT {

    private static final Viewer CANDIDATE = Viewers.holding(1, Role.CANDIDATE);

    /** Leads the programme 1, which is none of those in the database. */
    private static final Viewer ELSEWHERE = Viewers.holding(2, Role.LEAD);

    private static final QuestionSearch PROBING =
            new QuestionSearch(SearchWords.NONE, null, null, null, null, "OWNERSHIP", false);

    @Inject
    private QuestionQueries questions;

    @Inject
    private QuestionDetailQueries details;

    @Inject
    private QuestionWriteQueries making;

    @Inject
    private RubricQueries rubrics;

    @Inject
    private TransferQueries transfer;

    @Inject
    private As as;

    private long autumn;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void programme() {
        Rows.clear();
        // Numbers begin beyond 1, which the viewers belong to.
        People.programme("Summer");
        autumn = People.programme("Autumn");
    }

    @Test
    void whoOnlyAnswersLearnsNothingOfWhatQuestionsProbeNorOfAnchors() throws Exception {
        FoundQuestion shipped =
                as.role(Role.LEAD, () -> details.question(CANDIDATE, UUID.fromString(People.publicId("question", 1))));
        List<Callable<?>> asked = List.of(
                () -> questions.find(CANDIDATE, PROBING, 0, 5),
                () -> questions.questionsProbing(CANDIDATE, List.of(1L)),
                () -> questions.probed(CANDIDATE, List.of(1L)),
                () -> questions.probed(CANDIDATE),
                () -> details.probed(CANDIDATE, shipped),
                () -> details.use(CANDIDATE, shipped),
                () -> rubrics.versions(CANDIDATE, null, 1, Level.SENIOR));
        assertEquals(List.of(), answered(Role.LEAD, asked));
    }

    @Test
    void whoLeadsElsewhereHasNoPartInMakingQuestions() throws Exception {
        MadeQuestion made = new MadeQuestion(
                1L, new UUID(0, 1), autumn, new UUID(0, 2), "Autumn", 9L, QuestionState.DRAFT, 0, 0L, null);
        List<Callable<?>> asked = List.of(
                () -> making.principles(ELSEWHERE, autumn),
                () -> making.made(ELSEWHERE, new WritingProgrammeRow(autumn, new UUID(0, 2), "Autumn", true)),
                () -> making.history(ELSEWHERE, made),
                () -> making.alike(ELSEWHERE, autumn, "Which one?", null),
                () -> transfer.questions(ELSEWHERE, autumn, false),
                () -> transfer.imports(ELSEWHERE, autumn),
                () -> transfer.kept(ELSEWHERE, autumn, new UUID(0, 3)));
        assertEquals(List.of(), answered(Role.LEAD, asked));
        assertEquals(List.of(), answered(Role.ADMINISTRATOR, List.of(() -> making.shipped(ELSEWHERE))));
        String shipped = People.publicId("question", 1);
        assertEquals(Optional.empty(), as.role(Role.LEAD, () -> making.question(ELSEWHERE, UUID.fromString(shipped))));
    }

    @Test
    void aPreviewIsThereAsLongAsWhoLookedAtTheFileReviews() throws Exception {
        long lead = People.account("lead@example.org", "x");
        UUID id = UUID.fromString(Rows.text(
                "insert into question_import (id, public_id, programme_id, imported_by, file_name, state, content, added, changed,"
                        + " created_at) values (nextval('question_import_seq'), uuidv7(), ?, ?, 'a.csv', 'PREVIEW', '[]', 1, 0, now())"
                        + " returning public_id::text",
                autumn,
                lead));
        assertEquals(
                Optional.empty(), as.role(Role.LEAD, () -> transfer.preview(Viewers.holding(lead, Role.LEAD), id)));
    }

    /** Which of them, by number, said more than that there is nothing. */
    private List<Integer> answered(Role role, List<Callable<?>> asked) throws Exception {
        List<Integer> answered = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            try {
                as.role(role, asked.get(i));
                answered.add(i);
            } catch (DomainException refusal) {
                assertEquals(DomainException.Kind.NOT_FOUND, refusal.kind());
            }
        }
        return answered;
    }
}
