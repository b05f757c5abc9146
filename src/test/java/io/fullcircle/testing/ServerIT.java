package io.fullcircle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.programme.ProgrammeQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every in-container test stands on: the built WAR, a real PostgreSQL, the two database users, and the roles. */
@ArquillianTest
class ServerIT {
    private static final Viewer ADMINISTRATOR = new Viewer(
            1,
            UUID.fromString("01890000-0000-7000-8000-000000000001"),
            "Ada",
            "ada@example.org",
            ZoneOffset.UTC,
            Locale.ENGLISH,
            Set.of(Role.ADMINISTRATOR),
            List.of());

    @Resource(lookup = "java:app/jdbc/fullcircle")
    private DataSource database;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private As as;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void empty() {
        Rows.clear();
    }

    @Test
    void theApplicationWorksOnPostgreSqlAsAUserWhoAltersNothing() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery("select current_user, current_setting('server_version_num')::int")) {
                row.next();
                assertEquals("fullcircle_app", row.getString(1));
                assertTrue(row.getInt(2) >= 180_000, row.getString(2));
            }
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute("drop table account"));
            assertEquals("42501", refused.getSQLState(), refused::getMessage);
        }
    }

    @Test
    void anInjectedBeanReadsWhatTheOwnerWrote() throws Exception {
        Rows.update(
                "insert into programme (id, public_id, name, created_at) values (1, gen_random_uuid(), ?, now())",
                "Evening school");
        assertEquals(
                List.of("Evening school"),
                as.role(
                        Role.ADMINISTRATOR,
                        () -> programmes.programmes(ADMINISTRATOR).stream()
                                .map(row -> row.name())
                                .toList()));
    }

    @Test
    void clearingBringsBackWhatMigrationsFilledAndNothingElse() {
        long shipped = Rows.number("select count(*) from question");
        String name = Rows.text("select name from principle where id = 1");
        long highest = Rows.number("select nextval('question_seq')");
        Rows.update("update principle set name = 'Another' where id = 1");
        Rows.update("delete from question_principle");
        Rows.update("delete from question where id = (select min(id) from question)");
        Rows.update(
                "insert into question (id, public_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " values (?, uuidv7(), 'LEARNING', 'What came of it, in the end?', 'ENTRY', 'RARE', 'DRAFT', now())",
                highest);
        Rows.clear();
        assertEquals(name, Rows.text("select name from principle where id = 1"));
        assertEquals(shipped, Rows.number("select count(*) from question"));
        assertEquals(shipped, Rows.number("select count(distinct question_id) from question_principle"));
        assertTrue(Rows.number("select nextval('question_seq')") > highest, "an id is given once");
    }

    @Test
    void clearingEmptiesTheTables() {
        Rows.update(
                "insert into programme (id, public_id, name, created_at) values (1, gen_random_uuid(), 'Any', now())");
        Rows.clear();
        assertEquals(0, Rows.number("select count(*) from programme"));
    }

    @Test
    void aServiceRefusesWhoHasNotItsRole() {
        assertThrows(EJBAccessException.class, () -> programmes.programmes(ADMINISTRATOR));
        assertThrows(
                EJBAccessException.class, () -> as.role(Role.CANDIDATE, () -> programmes.programmes(ADMINISTRATOR)));
    }
}
