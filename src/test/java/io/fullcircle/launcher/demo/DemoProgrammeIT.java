package io.fullcircle.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.account.PrivacyNotice;
import io.fullcircle.launcher.DatabaseAccess;
import io.fullcircle.launcher.EmbeddedDatabase;
import io.fullcircle.launcher.Migrations;
import io.fullcircle.testing.Build;
import io.fullcircle.testing.Sql;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The demo on a real database, whose own constraints say whether anybody is in two places at once. */
class DemoProgrammeIT {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static EmbeddedDatabase server;
    private static DatabaseAccess loaded;

    @BeforeAll
    static void load() {
        server = EmbeddedDatabase.start(Build.freshFolder("demo"), Build.programs());
        loaded = server.access();
        Migrations.apply(loaded);
        assertEquals(1, Migrations.applyDemo(loaded));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itHoldsWhatWasPromised() {
        assertEquals(1, number("select count(*) from account_role"));
        assertEquals(
                0,
                number("select count(*) from account a where not exists (select 1 from consent c where"
                        + " c.account_id = a.id and c.notice_version = " + PrivacyNotice.VERSION + ")"),
                "everybody has agreed to the privacy notice as it stands");
        assertEquals(2, number("select count(*) from membership where role = 'LEAD'"));
        assertEquals(20, number("select count(*) from membership where role = 'INTERVIEWER'"));
        assertEquals(60, number("select count(*) from membership where role = 'CANDIDATE'"));
        assertEquals(2, number("select count(distinct cohort_id) from membership where role = 'CANDIDATE'"));
        assertEquals(19, number("select count(*) from interviewer_approval"));
        assertEquals(59, number("select count(*) from candidate_profile"));
        assertTrue(number("select count(distinct time_zone) from account") >= 30);
        assertTrue(number("select min(n) from (select count(*) n from interviewer_strength group by principle_id) s")
                >= 6);
        assertEquals(14, number("select count(distinct principle_id) from interviewer_strength"));
        assertEquals(360, number("select count(*) from scorecard where released_at is not null"));
        assertEquals(361, number("select count(*) from scorecard"));
        assertEquals(
                720,
                number("select count(*) from rating join scorecard on scorecard.id = scorecard_id"
                        + " where signal <> 'NOT_OBSERVED' and submitted_at is not null"));
        assertEquals(25, number("select count(*) from booking where state = 'CONFIRMED' and starts_at > now()"));
        assertEquals(6, number("select count(*) from booking where state = 'CONFIRMED' and starts_at < now()"));
        assertTrue(number("select count(distinct account_id) from availability_window") >= 15);
        assertTrue(number("select count(distinct account_id) from weekly_hours") >= 15);
        assertTrue(number("select count(*) from offer_terms where accepts") >= 12);
        assertEquals(790, number("select count(*) from person_claim"), "two for each mock that was not called off");
        assertEquals(
                1,
                number(
                        "select count(*) from booking join stored_job on subject_id = booking.id where state = 'REQUESTED'"));
        assertEquals(
                1,
                number(
                        "select count(*) from booking b join booking n on n.replaces = b.id where b.state = 'RESCHEDULED'"));
    }

    @Test
    void theKnownPeopleHaveWhatJourneysRelyOn() {
        String held = "select count(*) from booking join account on account.id = candidate_id"
                + " where state = 'COMPLETED' and email = ? || '@demo.fullcircle.test'";
        assertEquals(5, number(held, "candidate"));
        assertEquals(1, number(held, "tom"));
        assertEquals(0, number(held, "lina"));
        String together = "select count(*) from booking join account c on c.id = candidate_id"
                + " join account i on i.id = interviewer_id where c.email like 'candidate@%'"
                + " and i.email like 'interviewer@%' and state = 'CONFIRMED' and starts_at";
        assertEquals(1, number(together + " between now() - interval '2 days' and now()"));
        assertEquals(1, number(together + " between now() + interval '1 day' and now() + interval '3 days'"));
    }

    @Test
    void whatWasAskedFitsWhatTheMocksListenedForAndTheirLevel() {
        assertEquals(360, number("select count(distinct booking_id) from asked_question"));
        assertEquals(
                0,
                number("select count(*) from (select count(*) as n from asked_question group by booking_id) a"
                        + " where n not between 3 and 5"));
        String unfit =
                "select count(*) from %s a join booking b on b.id = a.booking_id join question q on q.id = a.question_id"
                        + " where not exists (select from question_principle x join assigned_principle p"
                        + " on p.principle_id = x.principle_id where x.question_id = q.id and p.booking_id = b.id)"
                        + " or q.level_from = 'PRINCIPAL' or b.level = 'MID' and q.level_from = 'SENIOR'"
                        + " or q.level_to = 'ENTRY' or b.level = 'SENIOR' and q.level_to = 'MID'";
        assertEquals(0, number(unfit.formatted("asked_question")));
        assertEquals(0, number(unfit.formatted("kit_question")));
        long asked = number("select count(*) from asked_question");
        assertTrue(number("select count(*) from asked_question where outcome = 'ANSWERED'") > asked / 2);
        assertTrue(number("select count(*) from asked_question where outcome = 'PASSED'") > 10);
        assertTrue(number("select count(*) from interview_kit join booking on id = booking_id"
                        + " where starts_at > now() and persona_id is not null")
                > 5);
        assertEquals(1, number("select count(*) from question where state = 'IN_REVIEW' and programme_id is not null"));
    }

    @Test
    void itIsLoadedOnceAndTheApplicationsIdsComeAfterIt() {
        assertEquals(0, Migrations.applyDemo(loaded));
        for (String table : List.of(
                "account",
                "programme",
                "cohort",
                "membership",
                "interviewer_approval",
                "availability_window",
                "booking",
                "question",
                "question_change",
                "assigned_principle",
                "scorecard",
                "rating")) {
            assertTrue(number("select nextval('" + table + "_seq') - 49 - max(id) from " + table) > 0, table);
        }
    }

    @Test
    void aLoadThatIsCutShortLeavesNothingAndTheNextIsWholeAndQuick() throws SQLException {
        DatabaseAccess other = server.createDatabase("cut_short");
        Migrations.apply(other);
        try (Connection connection = other.connectAsOwner()) {
            connection.setAutoCommit(false);
            Duration before = spent(connection);
            DemoProgramme.load(connection, Instant.now(), 7);
            Duration took = spent(connection).minus(before);
            assertTrue(took.compareTo(PROMISED) <= 0, took::toString);
            connection.rollback();
            assertEquals("0", Sql.text(other::connectAsOwner, "select count(*) from account"));
            DemoProgramme.load(connection, Instant.now(), 7);
            connection.commit();
        }
        assertEquals("360", Sql.text(other::connectAsOwner, "select count(*) from booking where state = 'COMPLETED'"));
    }

    /** What both sides have worked so far: the clock on the wall would count what else the machine is busy with. */
    private static Duration spent(Connection connection) throws SQLException {
        long backend = connection.unwrap(PGConnection.class).getBackendPID();
        Duration database = ProcessHandle.of(backend)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return database.plusNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static long number(String sql, Object... parameters) {
        return Long.parseLong(Sql.text(loaded::connectAsOwner, sql, parameters));
    }
}
