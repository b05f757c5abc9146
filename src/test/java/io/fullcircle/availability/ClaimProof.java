package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.launcher.DatabaseAccess;
import io.fullcircle.launcher.EmbeddedDatabase;
import io.fullcircle.launcher.Migrations;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.testing.Build;
import io.fullcircle.testing.ProofSize;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Claim: nobody is ever in two mocks at once. Sixteen connections book, move and cancel mocks of a dozen people within two days, with
 * the statements of {@link ClaimService}, each step in one transaction as a booking does it. Each notes from when to when it surely
 * held the time of two people: from after the commit that took it until before the transaction that gave it back. No two notes for
 * one person may overlap in both senses, and at the end the table holds exactly what is noted as still held.
 */
class ClaimProof {

    private static final int CONNECTIONS = 16;
    private static final int PEOPLE = 12;
    private static final int HALF_HOURS = 96;
    private static final OffsetDateTime BEGIN = OffsetDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String CLAIM = ClaimService.CLAIM_FOR_BOOKING.replaceAll("\\?\\d", "?");
    private static final String RELEASE = ClaimService.RELEASE.replaceAll("\\?\\d", "?");

    private static final String PEOPLE_AND_BOOKINGS = """
            insert into account (id, public_id, email, display_name, password_hash, created_at)
            select i, uuidv7(), 'p' || i || '@example.org', 'P', 'x', now() from generate_series(1, %1$d) as i;
            insert into programme (id, public_id, name, created_at) values (1, uuidv7(), 'P', now());
            insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)
            values (1, uuidv7(), 1, 'C', 'SOFTWARE_ENGINEER', 'SENIOR', current_date, current_date, now());
            insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                starts_at, ends_at, request_id, booked_at)
            select i, uuidv7(), 1, 1, 1, 2, 'SOFTWARE_ENGINEER', 'SENIOR', now(), now() + interval '1 hour', uuidv7(), now()
            from generate_series(1, %2$d) as i;
            """;

    private static final String OVERLAPS = """
            select count(*) from person_claim a join person_claim b on a.account_id = b.account_id
                and a.booking_id < b.booking_id
                and lower(a.during) < upper(b.during) and lower(b.during) < upper(a.during)
            """;

    private int attempts;

    /** The time of two people, held from one moment of this machine's clock until another. */
    private record Held(long booking, int one, int other, int halfHour, long since, long until) {

        boolean clashesWith(Held later) {
            boolean samePerson = one == later.one || one == later.other || other == later.one || other == later.other;
            return samePerson && Math.abs(halfHour - later.halfHour) < 2 && since < later.until && later.since < until;
        }
    }

    /** What one connection came to. */
    private record Ledger(List<Held> over, List<Held> kept, int taken) {}

    @Test
    void nobodyIsClaimedTwiceHoweverManyWantThem() throws Exception {
        attempts = ProofSize.choose(300, 5_000);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Build.freshFolder("claims"), Build.programs())) {
            Migrations.apply(database.access());
            fill(database.access());
            List<Ledger> ledgers = contend(database.access());
            List<Held> kept = ledgers.stream().flatMap(l -> l.kept().stream()).toList();
            List<Held> all = Stream.concat(ledgers.stream().flatMap(l -> l.over().stream()), kept.stream())
                    .sorted((a, b) -> Long.compare(a.since(), b.since()))
                    .toList();
            int taken = ledgers.stream().mapToInt(Ledger::taken).sum();
            assertTrue(
                    taken > attempts && all.size() > attempts,
                    "contended: " + all.size() + " held, " + taken + " taken");
            assertEquals(List.of(), clashes(all));
            assertEquals(kept.size() * 2, number(database.access(), "select count(*) from person_claim"));
            assertEquals(0, number(database.access(), OVERLAPS));
        }
    }

    private List<Ledger> contend(DatabaseAccess access) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Ledger>> work = new ArrayList<>();
            for (int client = 0; client < CONNECTIONS; client++) {
                int own = client;
                work.add(() -> bookAndMoveAndCancel(access, own));
            }
            List<Ledger> ledgers = new ArrayList<>();
            for (Future<Ledger> ledger : clients.invokeAll(work, 30, TimeUnit.MINUTES)) {
                ledgers.add(ledger.get());
            }
            return ledgers;
        } finally {
            clients.shutdownNow();
        }
    }

    private Ledger bookAndMoveAndCancel(DatabaseAccess access, int client) throws SQLException {
        Random random = new Random(client);
        List<Held> over = new ArrayList<>();
        List<Held> kept = new ArrayList<>();
        int taken = 0;
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < attempts; i++) {
                Held old = kept.size() > 3 || !kept.isEmpty() && random.nextInt(3) == 0
                        ? kept.remove(random.nextInt(kept.size()))
                        : null;
                boolean cancels = old != null && random.nextBoolean();
                long booking = old == null ? 1L + client * (long) attempts + i : old.booking();
                int one = old == null ? 1 + random.nextInt(PEOPLE - 1) : old.one();
                int other = old == null ? one + 1 + random.nextInt(PEOPLE - one) : old.other();
                int halfHour = random.nextInt(HALF_HOURS);
                long before = System.nanoTime();
                boolean done = step(connection, old, cancels ? null : new Held(booking, one, other, halfHour, 0, 0));
                long after = System.nanoTime();
                if (done && old != null) {
                    over.add(new Held(old.booking(), old.one(), old.other(), old.halfHour(), old.since(), before));
                }
                if (done && !cancels) {
                    kept.add(new Held(booking, one, other, halfHour, after, Long.MAX_VALUE));
                }
                if (!done) {
                    taken++;
                    if (old != null) {
                        kept.add(old);
                    }
                }
            }
        }
        return new Ledger(over, kept, taken);
    }

    /** One transaction: gives the old back, takes the new, or leaves all as it was. */
    private static boolean step(Connection connection, Held old, Held next) throws SQLException {
        try {
            if (old != null) {
                try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
                    release.setLong(1, old.booking());
                    release.executeUpdate();
                }
            }
            if (next == null || claimed(connection, next)) {
                connection.commit();
                return true;
            }
        } catch (SQLException e) {
            if (!Violation.lostRace(e)) {
                throw e;
            }
        }
        connection.rollback();
        return false;
    }

    private static boolean claimed(Connection connection, Held held) throws SQLException {
        OffsetDateTime start = BEGIN.plusMinutes(30L * held.halfHour());
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, held.booking());
            OffsetDateTime end = start.plus(OpenSlots.STEP.multipliedBy(2));
            claim.setString(2, "{" + held.one() + "," + held.other() + "}");
            claim.setString(3, "{" + start + "," + start + "}");
            claim.setString(4, "{" + end + "," + end + "}");
            int taken = 0;
            try (ResultSet people = claim.executeQuery()) {
                while (people.next()) {
                    taken++;
                }
            }
            return taken == 2;
        }
    }

    private static List<String> clashes(List<Held> bySince) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < bySince.size(); i++) {
            for (int j = i + 1; j < bySince.size(); j++) {
                if (bySince.get(i).clashesWith(bySince.get(j))) {
                    found.add(bySince.get(i) + " and " + bySince.get(j));
                }
            }
        }
        return found;
    }

    private void fill(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(PEOPLE_AND_BOOKINGS.formatted(PEOPLE, CONNECTIONS * attempts));
        }
    }

    private static int number(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
