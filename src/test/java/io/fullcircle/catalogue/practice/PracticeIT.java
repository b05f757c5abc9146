package io.fullcircle.catalogue.practice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
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
    private As as;

    private long ours;
    private long theirs;

    @Deployment
    static WebArchive war() {
        return Deployments.war(PracticeIT.class);
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
        assertTrue(!keys(member(Role.CANDIDATE, theirs)).contains("ours-alone"));
        assertTrue(!keys(of(Role.CANDIDATE)).contains("ours-alone"));
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
        return viewer(role, Locale.ENGLISH, List.of());
    }

    private static Viewer member(Role role, long programme) {
        return viewer(role, Locale.ENGLISH, List.of(new Membership(programme, null, role)));
    }

    private static Viewer viewer(Role role, Locale locale, List<Membership> memberships) {
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        return new Viewer(1, id, "Any", "any@example.org", ZoneOffset.UTC, locale, Set.of(role), memberships);
    }
}
