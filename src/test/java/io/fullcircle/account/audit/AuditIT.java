package io.fullcircle.account.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.account.SignInService;
import io.fullcircle.account.setting.SettingKeeper;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.interview.InterviewQueries;
import io.fullcircle.programme.ProgrammeService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.NetworkAddress;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit log cannot be changed, is written with what it tells, and is found again; settings take effect and are written down. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

    private static final String NOT_ALLOWED = "42501";

    @Inject
    private AuditQueries queries;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private InterviewQueries interviews;

    @Inject
    private SignInService signIns;

    @Inject
    private SignInRecordService records;

    @Inject
    private Passwords passwords;

    @Inject
    private SettingKeeper keeper;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private As as;

    @Resource(lookup = "java:app/jdbc/fullcircle")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    private long ada;
    private long autumn;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void fill() {
        Rows.clear();
        keeper.refresh();
        ada = People.account("ada@example.org", "x");
        Rows.update("insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", ada);
        autumn = People.programme("Autumn");
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAnEntry() throws SQLException {
        entries(3);
        for (String sql : List.of(
                "update audit_entry set detail = 'nothing'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                assertEquals(
                        NOT_ALLOWED,
                        assertThrows(SQLException.class, () -> statement.execute(sql))
                                .getSQLState(),
                        sql);
            }
        }
        assertEquals(3, Rows.number("select count(*) from audit_entry"));
    }

    @Test
    void whatIsTakenBackIsNotWrittenDownAndWhatHappensIs() throws Exception {
        long membership = People.member(autumn, null, People.account("cy@example.org", "x"), Role.LEAD);
        Callable<Object> end = () -> programmes.endMembership(viewer(), id("membership", membership));
        String ended = "select count(*) from membership where ended_at is not null";
        Rows.update("alter table audit_entry add constraint nothing_more check (false) not valid");
        try {
            assertThrows(Exception.class, () -> as.role(Role.ADMINISTRATOR, end));
        } finally {
            Rows.update("alter table audit_entry drop constraint nothing_more");
        }
        assertEquals(0, Rows.number(ended), "what cannot be written down does not happen");
        transaction.begin();
        records.begin(ada, origin(), false);
        transaction.rollback();
        assertEquals(0, Rows.number("select count(*) from sign_in"));
        assertEquals(0, Rows.number("select count(*) from audit_entry"), "what did not happen is not written down");
        as.role(Role.ADMINISTRATOR, end);
        assertEquals("ROLE_ENDED LEAD", Rows.text("select action || ' ' || detail from audit_entry"));
        assertEquals(1, Rows.number(ended));
    }

    @Test
    void readingAnothersFeedbackIsWrittenDownOnceAnHourAndOnesOwnNever() throws Exception {
        long cy = People.account("cy@example.org", "x");
        long ines = People.account("ines@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Seniors"), cy, Role.CANDIDATE);
        People.member(autumn, null, ines, Role.INTERVIEWER);
        long lena = People.account("lena@example.org", "x");
        People.member(autumn, null, lena, Role.LEAD);
        long mock = new Mocks(Rows::text).held(autumn, cy, ines, 20, 1, "MEETS", "Called back");
        for (long each : List.of(cy, ines, lena, lena, lena)) {
            Viewer viewer = viewers.find(each).orElseThrow();
            as.role(Role.LEAD, () -> interviews.feedback(viewer, id("booking", mock)));
        }
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from audit_entry where action = 'FEEDBACK_READ' and actor_id = ? and subject_id = ?"
                                + " and programme_id = ?",
                        lena,
                        cy,
                        autumn));
        assertEquals(1, Rows.number("select count(*) from audit_entry"));
        Rows.update("update audit_entry set at = at - interval '61 minutes'");
        Viewer reader = viewers.find(lena).orElseThrow();
        as.role(Role.LEAD, () -> interviews.feedback(reader, id("booking", mock)));
        assertEquals(2, Rows.number("select count(*) from audit_entry"));
    }

    @Test
    void aFailedSignInNamesTheAccountAndNeverWhatWasTyped() {
        long cy = People.account("cy@example.org", passwords.hash("rain on a tin roof"));
        Origin origin = origin();
        signIns.check("cy@example.org", "secret word", origin);
        signIns.check("typed-my-password-here", "secret word", origin);
        assertEquals(1, Rows.number("select count(*) from audit_entry where subject_id = ? and actor_id is null", cy));
        assertEquals(1, Rows.number("select count(*) from audit_entry where subject_id is null"));
        assertEquals(
                0,
                Rows.number(
                        "select count(*) from audit_entry e where e::text like '%typed%' or e::text like '%secret%'"));
        int slowed = 0;
        for (int i = 0; i < 40; i++) {
            try {
                signIns.check("cy@example.org", "another", origin);
            } catch (DomainException tooOften) {
                slowed++;
            }
        }
        assertEquals(
                42 - slowed, Rows.number("select count(*) from audit_entry"), "what comes too soon is not written");
        assertEquals(true, slowed > 30, "only " + slowed);
    }

    @Test
    void theLogIsFoundByPersonActionDayAndProgrammeAndReadToItsEnd() throws Exception {
        long cy = People.account("cy@example.org", "x");
        entries(95);
        Rows.update(
                "update audit_entry set subject_id = ?, programme_id = ?, action = 'ROLE_GIVEN',"
                        + " at = '2026-11-23T23:30:00Z' where id = 7",
                cy,
                autumn);
        assertEquals(List.of(7L), found(search("cy@ex", "", "", "", "")));
        assertEquals(List.of(7L), found(search(id("account", cy).toString(), "", "", "", "")));
        assertEquals(List.of(7L), found(search("", "ROLES", "", "", "")));
        assertEquals(List.of(7L), found(search("", "ROLE_GIVEN", "2026-11-23", "2026-11-23", "")));
        assertEquals(List.of(), found(search("", "", "2026-11-24", "2026-11-24", "")));
        assertEquals(
                List.of(7L),
                found(search("", "", "", "", id("programme", autumn).toString())));
        assertEquals(List.of(), found(search("nobody", "", "", "", "")));
        List<Long> read = new java.util.ArrayList<>();
        AuditPosition before = null;
        for (List<AuditRow> page = page(null); !page.isEmpty(); page = page(before)) {
            page.forEach(row -> read.add(row.id()));
            before = AuditPosition.parse(page.get(page.size() - 1).position().toString())
                    .orElseThrow();
        }
        assertEquals(95, read.size());
        assertEquals(95, read.stream().distinct().count(), "each once, though many share a moment");
    }

    private List<AuditRow> page(AuditPosition before) throws Exception {
        return as.role(Role.ADMINISTRATOR, () -> queries.entries(viewer(), AuditSearch.ALL, before, 40));
    }

    private List<Long> found(AuditSearch search) throws Exception {
        return as.role(Role.ADMINISTRATOR, () -> queries.entries(viewer(), search, null, 40)).stream()
                .map(AuditRow::id)
                .toList();
    }

    private static AuditSearch search(String person, String action, String from, String to, String programme) {
        return AuditSearch.of(person, action, from, to, programme, ZoneOffset.UTC);
    }

    private void entries(int count) {
        Rows.update(
                "insert into audit_entry (id, at, action, via) select i, date_trunc('day', now()), 'SIGNED_IN', 'SYSTEM'"
                        + " from generate_series(1, " + count + ") i");
    }

    private static Origin origin() {
        return new Origin(NetworkAddress.of("203.0.113.7"), null, Secret.fresh());
    }

    private Viewer viewer() {
        return viewers.find(ada).orElseThrow();
    }

    private static UUID id(String table, long id) {
        return UUID.fromString(People.publicId(table, id));
    }
}
