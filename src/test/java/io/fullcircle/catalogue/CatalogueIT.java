package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.catalogue.question.FoundQuestion;
import io.fullcircle.catalogue.question.ProbedPrincipleRow;
import io.fullcircle.catalogue.question.QuestionQueries;
import io.fullcircle.catalogue.question.QuestionRow;
import io.fullcircle.catalogue.question.QuestionSearch;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Trigrams;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CatalogueIT {

    /** Two texts that share this much of their trigrams ask the same. */
    private static final double TOO_ALIKE = 0.4;

    private static final Viewer CANDIDATE = viewer(Role.CANDIDATE, Locale.ENGLISH);
    private static final Viewer INTERVIEWER = viewer(Role.INTERVIEWER, Locale.ENGLISH);

    @Inject
    private PrincipleQueries principles;

    @Inject
    private QuestionQueries queries;

    @Inject
    private As as;

    @Resource(lookup = "java:app/jdbc/fullcircle")
    private DataSource database;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** The catalogue comes with the migrations, so clearing must leave it there for every test of every class. */
    @BeforeEach
    void clear() {
        Rows.clear();
    }

    @Test
    void thereAreSixteenPrinciplesWithTheirCodesAndNames() throws Exception {
        List<PrincipleRow> rows = candidate(() -> principles.principles(CANDIDATE));
        assertEquals(
                IntStream.rangeClosed(1, 16).boxed().toList(),
                rows.stream().map(PrincipleRow::number).toList());
        assertEquals(
                "CUSTOMER_OBSESSION INVENT_AND_SIMPLIFY LEARN_AND_BE_CURIOUS HIGHEST_STANDARDS DELIVER_RESULTS BEST_EMPLOYER"
                        + " DIVE_DEEP HAVE_BACKBONE BROAD_RESPONSIBILITY OWNERSHIP ARE_RIGHT_A_LOT HIRE_AND_DEVELOP THINK_BIG"
                        + " BIAS_FOR_ACTION FRUGALITY EARN_TRUST",
                rows.stream().map(PrincipleRow::code).collect(Collectors.joining(" ")));
        assertEquals("Have Backbone; Disagree and Commit", rows.get(7).name());
    }

    @Test
    void everyPrincipleIsDescribedInTheViewersLanguageInWordsOfItsOwn() throws Exception {
        List<String> english = descriptions(Locale.ENGLISH);
        List<String> german = descriptions(Locale.GERMAN);
        assertEquals(english, descriptions(Locale.FRENCH), "who reads another language gets the first one");
        assertEquals(16, new HashSet<>(english).size());
        assertEquals(16, new HashSet<>(german).size());
        english.retainAll(german);
        assertEquals(List.of(), english);
        assertEquals(List.of(), Trigrams.pairsAlike(german, TOO_ALIKE));
    }

    @Test
    void engineersAreNeverAskedAboutTheBestEmployerAndManagersAreAskedAboutBroadResponsibility() throws Exception {
        Map<String, PrincipleRow> byCode = candidate(() -> principles.principles(CANDIDATE)).stream()
                .collect(Collectors.toMap(PrincipleRow::code, row -> row));
        assertEquals(Applicability.NEVER, byCode.get("BEST_EMPLOYER").forEngineers());
        assertEquals(Applicability.BY_HAND, byCode.get("BEST_EMPLOYER").forManagers());
        assertEquals(Applicability.BY_HAND, byCode.get("BROAD_RESPONSIBILITY").forEngineers());
        assertEquals(Applicability.ALWAYS, byCode.get("BROAD_RESPONSIBILITY").forManagers());
        assertEquals(
                14,
                byCode.values().stream()
                        .filter(row -> row.forEngineers().counted()
                                && row.forManagers().counted())
                        .count());
    }

    @Test
    void whatNobodyMayBeAssignedIsNotOffered() throws Exception {
        List<PrincipleRow> engineers =
                interviewer(() -> principles.assignable(INTERVIEWER, JobFamily.SOFTWARE_ENGINEER, Level.ENTRY));
        assertEquals(15, engineers.size());
        assertTrue(engineers.stream().noneMatch(row -> row.code().equals("BEST_EMPLOYER")));
        assertEquals(
                16,
                interviewer(() -> principles.assignable(INTERVIEWER, JobFamily.ENGINEERING_MANAGER, Level.ENTRY))
                        .size());
    }

    @Test
    void everyBucketHasEnoughQuestions() throws Exception {
        for (Bucket bucket : Bucket.values()) {
            List<QuestionRow> rows = all(CANDIDATE, QuestionSearch.ALL.in(bucket));
            assertTrue(rows.size() >= 12, () -> bucket + " has " + rows.size());
            assertTrue(rows.get(0).commonplace(), () -> bucket + " begins with what everybody asks");
            assertTrue(rows.stream().allMatch(row -> row.bucket() == bucket));
            assertTrue(rows.stream()
                    .allMatch(row -> (bucket == Bucket.AMBIGUITY) == (row.poleOne() != null)
                            && (bucket == Bucket.AMBIGUITY) == (row.poleOther() != null)));
        }
    }

    @Test
    void everyPrincipleThatIsAskedHasEnoughQuestionsAndEveryQuestionItsPrinciples() throws Exception {
        for (PrincipleRow principle : interviewer(() -> principles.principles(INTERVIEWER))) {
            int found = interviewer(() -> queries.questionsProbing(INTERVIEWER, List.of(principle.id())))
                    .size();
            assertTrue(
                    principle.forEngineers().assignable() ? found >= 6 : found >= 4,
                    () -> principle.code() + " has " + found);
        }
        Set<Long> probing = interviewer(() -> queries.probed(INTERVIEWER)).stream()
                .map(ProbedPrincipleRow::questionId)
                .collect(Collectors.toSet());
        assertEquals(
                probing,
                all(INTERVIEWER, QuestionSearch.ALL).stream()
                        .map(QuestionRow::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aQuestionThatProbesSeveralOfThePrinciplesComesOnce() throws Exception {
        List<Long> all = interviewer(() -> principles.principles(INTERVIEWER)).stream()
                .map(PrincipleRow::id)
                .toList();
        assertEquals(
                Set.copyOf(all(INTERVIEWER, QuestionSearch.ALL)),
                Set.copyOf(interviewer(() -> queries.questionsProbing(INTERVIEWER, all))));
        assertEquals(
                all(INTERVIEWER, QuestionSearch.ALL).size(),
                interviewer(() -> queries.questionsProbing(INTERVIEWER, all)).size());
        assertEquals(List.of(), interviewer(() -> queries.questionsProbing(INTERVIEWER, List.of())));
    }

    @Test
    void noTwoQuestionsAskTheSame() throws Exception {
        List<String> texts = all(CANDIDATE, QuestionSearch.ALL).stream()
                .map(QuestionRow::text)
                .toList();
        assertEquals(List.of(), Trigrams.pairsAlike(texts, TOO_ALIKE));
    }

    @Test
    void whatACandidateGetsCarriesNoPrinciple() throws Exception {
        List<PrincipleRow> named = candidate(() -> principles.principles(CANDIDATE));
        String all = candidate(() -> queries.find(CANDIDATE, QuestionSearch.ALL, 0, 1000))
                .toString();
        for (PrincipleRow principle : named) {
            assertFalse(all.contains(principle.code()), principle.code());
            assertFalse(
                    all.toLowerCase(Locale.ROOT).contains(principle.name().toLowerCase(Locale.ROOT)), principle.name());
        }
        assertEquals(
                List.of(
                        "id",
                        "publicId",
                        "bucket",
                        "text",
                        "levelFrom",
                        "levelTo",
                        "forEngineers",
                        "forManagers",
                        "commonness",
                        "minutes",
                        "partLines",
                        "poleOne",
                        "poleOther"),
                Arrays.stream(QuestionRow.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList(),
                "a question for everybody grew a field: may candidates know it?");
    }

    @Test
    void aCandidateIsRefusedWhatQuestionsProbe() {
        assertThrows(EJBAccessException.class, () -> candidate(() -> queries.probed(CANDIDATE)));
        assertThrows(EJBAccessException.class, () -> candidate(() -> queries.questionsProbing(CANDIDATE, List.of(7L))));
        for (Callable<?> work : List.<Callable<?>>of(
                () -> queries.probed(CANDIDATE), () -> queries.questionsProbing(CANDIDATE, List.of(7L)))) {
            DomainException refused = assertThrows(DomainException.class, () -> interviewer(work));
            assertEquals(DomainException.Kind.NOT_FOUND, refused.kind());
        }
    }

    @Test
    void onlyPublishedQuestionsAreThere() throws Exception {
        int published = all(CANDIDATE, QuestionSearch.ALL).size();
        for (QuestionState state : QuestionState.values()) {
            question(1001 + state.ordinal(), state);
        }
        assertEquals(published + 1, all(CANDIDATE, QuestionSearch.ALL).size());
        assertEquals(
                List.of(1001L + QuestionState.PUBLISHED.ordinal()),
                interviewer(() -> queries.probed(INTERVIEWER)).stream()
                        .map(ProbedPrincipleRow::questionId)
                        .filter(id -> id > 1000)
                        .toList());
    }

    @Test
    void theApplicationTakesNoPrincipleAwayAndNoWordOfOne() throws SQLException {
        for (String table : List.of("principle", "principle_version", "principle_text", "rubric", "rubric_anchor")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> statement.executeUpdate("delete from " + table));
                assertEquals("42501", refused.getSQLState(), refused::getMessage);
            }
        }
    }

    private static void question(long id, QuestionState state) {
        Rows.update(
                "insert into question (id, public_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " values (?, uuidv7(), 'TECHNICAL', ?, 'ENTRY', 'RARE', ?, now())",
                id,
                "A question of the tests that is " + state,
                state.name());
        Rows.update("insert into question_principle (question_id, principle_id) values (?, 7)", id);
    }

    private List<String> descriptions(Locale locale) throws Exception {
        Viewer viewer = viewer(Role.CANDIDATE, locale);
        return new ArrayList<>(candidate(() -> principles.principles(viewer)).stream()
                .map(PrincipleRow::description)
                .toList());
    }

    private List<QuestionRow> all(Viewer viewer, QuestionSearch wanted) throws Exception {
        return candidate(() -> queries.find(viewer, wanted, 0, 1000)).rows().stream()
                .map(FoundQuestion::row)
                .toList();
    }

    private <T> T candidate(Callable<T> work) throws Exception {
        return as.role(Role.CANDIDATE, work);
    }

    private <T> T interviewer(Callable<T> work) throws Exception {
        return as.role(Role.INTERVIEWER, work);
    }

    private static Viewer viewer(Role role, Locale locale) {
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        return new Viewer(1, id, "Any", "any@example.org", ZoneOffset.UTC, locale, Set.of(role), List.of());
    }
}
