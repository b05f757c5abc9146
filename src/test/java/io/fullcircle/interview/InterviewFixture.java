package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A mock that began an hour ago, its people and the principles 10 and 16, and what they do in few words. */
abstract class InterviewFixture {

    @Inject
    ScorecardService scorecards;

    @Inject
    InterviewQueries queries;

    @Inject
    AssignmentService assignments;

    @EJB
    Assigner assigner;

    @Inject
    Heard heard;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/fullcircle")
    DataSource database;

    long autumn;
    long seniors;
    long lead;
    long ines;
    long otherInterviewer;
    long candidate;
    long booking;
    UUID mock;

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        seniors = People.cohort(autumn, "Seniors");
        lead = member("lead@example.org", null, Role.LEAD);
        ines = member("ines@example.org", null, Role.INTERVIEWER);
        otherInterviewer = member("kay@example.org", null, Role.INTERVIEWER);
        candidate = member("cy@example.org", seniors, Role.CANDIDATE);
        Mocks mocks = new Mocks(Rows::text);
        booking = mocks.booked(autumn, candidate, ines, -1, "CONFIRMED");
        mocks.assigned(booking, 10);
        mocks.assigned(booking, 16);
        mock = UUID.fromString(People.publicId("booking", booking));
    }

    private long member(String email, Long cohort, Role role) {
        long account = People.account(email, "x");
        People.member(autumn, cohort, account, role);
        return account;
    }

    SavedDraft save(ScorecardDraft draft, int seen) throws Exception {
        return as.role(Role.INTERVIEWER, () -> scorecards.saveDraft(viewer(ines), mock, draft, seen));
    }

    Object submit(ScorecardDraft draft, int seen) throws Exception {
        return as.role(Role.INTERVIEWER, Executors.callable(() -> scorecards.submit(viewer(ines), mock, draft, seen)));
    }

    List<BriefRow> brief(Role role, long account) throws Exception {
        return as.role(role, () -> queries.brief(viewer(account), mock));
    }

    boolean reads(Role role, long account) throws Exception {
        return as.role(role, () -> queries.feedback(viewer(account), mock)).isPresent();
    }

    boolean readsDraft(long account) throws Exception {
        return as.role(Role.INTERVIEWER, () -> queries.draft(viewer(account), mock))
                .isPresent();
    }

    static ScorecardDraft draft(RatingDraft... ratings) {
        return new ScorecardDraft(List.of(ratings), "Calm", "Open with the number");
    }

    static ScorecardDraft whole(String evidence) {
        return draft(
                new RatingDraft(10, Signal.MEETS, evidence), new RatingDraft(16, Signal.NOT_OBSERVED, "Out of time."));
    }

    /** How many of six that do this at once get through; the others have to be told of a conflict. */
    int winners(Callable<?> work) throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(executor.submit(() -> {
                try {
                    work.call();
                    return true;
                } catch (DomainException refused) {
                    assertEquals(DomainException.Kind.CONFLICT, refused.kind());
                    return false;
                }
            }));
        }
        int winners = 0;
        for (Future<Boolean> attempt : tries) {
            winners += attempt.get() ? 1 : 0;
        }
        return winners;
    }

    static void assertRefused(String key, String field, Callable<?> work) {
        DomainException refused = assertThrows(DomainException.class, work::call);
        assertEquals(key, refused.messageKey());
        assertEquals(field, refused.field());
    }

    /** SQL as the application’s own user, refused with this state. */
    void assertForbidden(String state, String sql) {
        SQLException refused = assertThrows(
                SQLException.class,
                () -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                },
                sql);
        assertEquals(state, refused.getSQLState(), refused::getMessage);
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }

    /** Assigns within a transaction, as whoever books does. */
    @Stateless
    @RunAs(Role.Names.CANDIDATE)
    @PermitAll
    public static class Assigner {

        @EJB
        private AssignmentService assignments;

        public void assign(long booking, List<Long> principles) {
            assignments.assign(booking, principles);
        }
    }

    /** Hears of submitted scorecards. */
    @ApplicationScoped
    public static class Heard {

        final List<ScorecardSubmitted> events = new CopyOnWriteArrayList<>();

        public List<ScorecardSubmitted> events() {
            return events;
        }

        void hear(@Observes ScorecardSubmitted event) {
            events.add(event);
        }

        void forget(@Observes Rows.Cleared cleared) {
            events.clear();
        }
    }
}
