package io.fullcircle.catalogue.practice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PracticeIT {

    private static final List<Long> SHIPPED =
            LongStream.rangeClosed(1, 200).boxed().toList();

    @Inject
    private PracticeQueries queries;

    @Inject
    private DrillQueries drills;

    @Inject
    private As as;

    private long ours;
    private long theirs;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void clear() {
        Rows.clear();
        ours = People.programme("Ours");
        theirs = People.programme("Theirs");
    }

    @Test
    void everyQuestionOfTheProductHasAChainWhoseStepsGetHotterAndWhoseBranchesLeadOn() throws Exception {
        Map<Long, List<ChainRow>> chains = candidate(() -> queries.chainsOf(of(Role.CANDIDATE), SHIPPED));
        assertEquals(Rows.number("select count(*) from question"), chains.size());
        for (ChainRow chain : chains.values().stream().flatMap(List::stream).toList()) {
            List<StepRow> steps = chain.steps();
            assertTrue(steps.size() >= 5, chain.key());
            for (int i = 0; i < steps.size(); i++) {
                StepRow step = steps.get(i);
                assertEquals(i + 1, step.position(), chain.key());
                assertTrue(
                        step.branches().stream()
                                .allMatch(branch -> branch.toPosition() == null
                                        || chain.after(branch).position() > step.position()),
                        chain.key());
            }
            assertTrue(steps.get(steps.size() - 1).challenge() > steps.get(0).challenge(), chain.key());
        }
        assertEquals(
                Rows.number("select count(*) from follow_up_branch"),
                new HashSet<>(chains.values().stream().flatMap(List::stream).toList())
                        .stream()
                                .flatMap(chain -> chain.steps().stream())
                                .mapToInt(step -> step.branches().size())
                                .sum());
    }

    @Test
    void chainsOfAnyNumberOfQuestionsAreTwoStatements() throws Exception {
        for (List<Long> ids : List.of(List.of(1L), SHIPPED)) {
            Callable<?> asked = () -> queries.chainsOf(of(Role.CANDIDATE), ids);
            assertEquals(2, Statements.during(() -> assertDoesNotThrow(() -> candidate(asked))));
        }
        assertEquals(Map.of(), candidate(() -> queries.chainsOf(of(Role.CANDIDATE), List.of())));
    }

    @Test
    void aChainOfAProgrammeIsThereForItsMembersAlone() throws Exception {
        Rows.update(
                "insert into follow_up_chain (id, public_id, programme_id, key, bucket, kind, title, minutes)"
                        + " values (5000, uuidv7(), ?, 'ours-alone', 'LEARNING', 'CHAIN', 'Ours alone', 10)",
                ours);
        Rows.update("insert into follow_up_step (chain_id, position, type, challenge, text)"
                + " values (5000, 1, 'CLARIFY', 1, 'And then?')");
        Rows.update("insert into chain_question (chain_id, question_id) values (5000, 1)");
        assertTrue(keys(member(Role.CANDIDATE, ours)).contains("ours-alone"));
        assertFalse(keys(member(Role.CANDIDATE, theirs)).contains("ours-alone"));
        assertEquals(
                31,
                asker(() -> queries.chains(member(Role.INTERVIEWER, theirs))).size());
        assertEquals(
                32, asker(() -> queries.chains(member(Role.INTERVIEWER, ours))).size());
    }

    @Test
    void whoIsAskedReadsNoListOfChainsAndNoPersonas() {
        for (Callable<?> work : List.<Callable<?>>of(
                () -> queries.chains(of(Role.CANDIDATE)),
                () -> queries.questionsOfChains(of(Role.CANDIDATE)),
                () -> queries.personas(of(Role.CANDIDATE)))) {
            assertThrows(EJBAccessException.class, () -> candidate(work));
            assertThrows(DomainException.class, () -> asker(work));
        }
    }

    @Test
    void aDrillIsDrawnFromPublishedQuestionsOfTheProductAndOfOnesOwnProgrammes() throws Exception {
        for (QuestionState state : QuestionState.values()) {
            question(5001 + state.ordinal(), ours, state);
        }
        DrillChoice choice = new DrillChoice(Bucket.LEARNING, null, null, ChainKind.CHAIN);
        List<UUID> shipped = candidate(() -> drills.pool(of(Role.CANDIDATE), choice));
        List<UUID> mine = candidate(() -> drills.pool(member(Role.CANDIDATE, ours), choice));
        assertEquals(shipped, candidate(() -> drills.pool(member(Role.CANDIDATE, theirs), choice)));
        UUID published = publicId(5001 + QuestionState.PUBLISHED.ordinal());
        assertTrue(mine.containsAll(shipped) && mine.contains(published));
        assertEquals(shipped.size() + 1, mine.size());
        for (QuestionState state : QuestionState.values()) {
            UUID id = publicId(5001 + state.ordinal());
            assertEquals(
                    state == QuestionState.PUBLISHED,
                    candidate(() -> drills.question(member(Role.CANDIDATE, ours), id))
                            .isPresent());
            assertTrue(candidate(() -> drills.question(member(Role.CANDIDATE, theirs), id))
                    .isEmpty());
        }
    }

    @Test
    void aDrillKeepsToWhatWasChosen() throws Exception {
        Viewer viewer = of(Role.CANDIDATE);
        for (Bucket bucket : Bucket.values()) {
            for (ChainKind kind : ChainKind.values()) {
                List<UUID> pool = candidate(() ->
                        drills.pool(viewer, new DrillChoice(bucket, Level.SENIOR, JobFamily.SOFTWARE_ENGINEER, kind)));
                assertTrue(pool.size() >= 5, () -> bucket + " " + kind + " has " + pool.size());
                long fitting = pool.stream()
                        .filter(id -> Rows.number(
                                        "select count(*) from question q join chain_question x on x.question_id = q.id"
                                                + " join follow_up_chain c on c.id = x.chain_id and c.kind = ?"
                                                + " where q.public_id = ? and q.bucket = ? and q.for_engineers"
                                                + " and q.level_from <> 'PRINCIPAL' and q.level_to in ('SENIOR', 'PRINCIPAL')",
                                        kind.name(),
                                        id,
                                        bucket.name())
                                > 0)
                        .count();
                assertEquals(pool.size(), fitting, () -> bucket + " " + kind);
            }
        }
        Rows.update("update question set level_to = 'MID', level_from = 'ENTRY' where bucket = 'CONFLICT'");
        assertEquals(
                List.of(),
                candidate(() ->
                        drills.pool(viewer, new DrillChoice(Bucket.CONFLICT, Level.SENIOR, null, ChainKind.CHAIN))));
    }

    @Test
    void theTargetOfADrillIsOnesOwnOrElseThatOfTheCohort() throws Exception {
        long account = People.account("cy@example.org", "x");
        Viewer cy = viewer(account, Role.CANDIDATE, Locale.ENGLISH, List.of());
        assertTrue(candidate(() -> drills.target(cy)).isEmpty());
        long cohort = People.cohort(ours, "Seniors");
        Rows.update("update cohort set level = 'MID', job_family = 'ENGINEERING_MANAGER' where id = ?", cohort);
        People.member(ours, cohort, account, Role.CANDIDATE);
        assertEquals(
                new DrillTarget(JobFamily.ENGINEERING_MANAGER, Level.MID),
                candidate(() -> drills.target(cy)).orElseThrow());
        Rows.update(
                "insert into candidate_profile (account_id, job_family, level) values (?, 'SOFTWARE_ENGINEER', 'PRINCIPAL')",
                account);
        assertEquals(
                new DrillTarget(JobFamily.SOFTWARE_ENGINEER, Level.PRINCIPAL),
                candidate(() -> drills.target(cy)).orElseThrow());
    }

    @Test
    void whatIsReadIsInTheViewersLanguageAndWhatIsSaidInAnInterviewInItsOwn() throws Exception {
        Viewer english = of(Role.INTERVIEWER);
        Viewer german = viewer(1, Role.INTERVIEWER, Locale.GERMAN, List.of());
        List<TagRow> tags = asker(() -> queries.tags(english));
        assertEquals(
                List.of(40, 30, 25, 5),
                tags.stream().map(TagRow::share).filter(Objects::nonNull).toList());
        assertEquals(4, tags.stream().filter(tag -> tag.kind() == TagKind.RULE).count());
        List<TagRow> marken = asker(() -> queries.tags(german));
        List<PersonaRow> personas = asker(() -> queries.personas(english));
        List<PersonaRow> rollen = asker(() -> queries.personas(german));
        List<ClosingRow> closing = asker(() -> queries.closingQuestions(english));
        List<ClosingRow> fragen = asker(() -> queries.closingQuestions(german));
        assertEquals(Set.of(), both(tags, marken, TagRow::act));
        assertEquals(Set.of(), both(personas, rollen, PersonaRow::play));
        assertEquals(Set.of(), both(closing, fragen, ClosingRow::shows));
        assertEquals(27, both(closing, fragen, ClosingRow::text).size());
        assertEquals(List.of(19, 11, 27), List.of(marken.size(), rollen.size(), fragen.size()));
    }

    @Test
    void everyPrincipleIsSaidInSentencesWithoutItsName() throws Exception {
        List<ParaphraseRow> rows = candidate(() -> queries.paraphrases(of(Role.CANDIDATE)));
        assertEquals(16, rows.stream().map(ParaphraseRow::code).distinct().count());
        rows.forEach(row -> assertFalse(row.text().contains(row.name()), row.text()));
    }

    @Test
    void chainsGoWithTheQuestionsThatOneMaySee() throws Exception {
        question(5003, theirs, QuestionState.PUBLISHED);
        Rows.update("insert into chain_question (chain_id, question_id) values (1, 5003)");
        assertEquals(
                Rows.number("select count(*) from chain_question") - 1,
                asker(() -> queries.questionsOfChains(member(Role.INTERVIEWER, ours)))
                        .size());
        assertEquals(
                Rows.number("select count(*) from chain_question"),
                asker(() -> queries.questionsOfChains(member(Role.INTERVIEWER, theirs)))
                        .size());
    }

    private static <T> Set<String> both(List<T> some, List<T> others, Function<T, String> text) {
        Set<String> both = some.stream().map(text).collect(Collectors.toSet());
        both.retainAll(others.stream().map(text).toList());
        return both;
    }

    private static void question(long id, long programme, QuestionState state) {
        Rows.update(
                "insert into question (id, public_id, programme_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " values (?, ?, ?, 'LEARNING', ?, 'ENTRY', 'RARE', ?, now())",
                id,
                publicId(id),
                programme,
                "A question of a programme that is " + state,
                state.name());
    }

    private static UUID publicId(long id) {
        return new UUID(0x0198000000007000L, 0x8000000000000000L + id);
    }

    private Set<String> keys(Viewer viewer) throws Exception {
        Set<String> keys = new HashSet<>();
        candidate(() -> queries.chainsOf(viewer, List.of(1L)))
                .values()
                .forEach(chains -> chains.forEach(chain -> keys.add(chain.key())));
        return keys;
    }

    private <T> T candidate(Callable<T> work) throws Exception {
        return as.role(Role.CANDIDATE, work);
    }

    private <T> T asker(Callable<T> work) throws Exception {
        return as.role(Role.INTERVIEWER, work);
    }

    private static Viewer of(Role role) {
        return viewer(1, role, Locale.ENGLISH, List.of());
    }

    private static Viewer member(Role role, long programme) {
        return viewer(1, role, Locale.ENGLISH, List.of(new Membership(programme, null, role)));
    }

    private static Viewer viewer(long account, Role role, Locale locale, List<Membership> memberships) {
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        return new Viewer(account, id, "Any", "any@example.org", ZoneOffset.UTC, locale, Set.of(role), memberships);
    }
}
