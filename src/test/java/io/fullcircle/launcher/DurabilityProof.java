package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.testing.Build;
import io.fullcircle.testing.ProofSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Claim: what the embedded database has acknowledged is there after its processes were killed without warning, and the next start
 * needs no help. Writers insert and note what was acknowledged; the database server is killed under them; the next start has to hold
 * every noted row. (A kill is not a power failure: that the settings which guard against one are on is checked at each start.)
 */
class DurabilityProof {
    private static final int WRITERS = 4;
    private static final int ROWS_BEFORE_A_KILL = 200;

    private final AtomicLong next = new AtomicLong();
    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilled() throws Exception {
        Path folder = Build.freshFolder("durability");
        Path programs = Build.programs();
        int kills = ProofSize.choose(2, 30);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, programs);
                Connection connection = database.access().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("create table written (n bigint primary key)");
        }
        for (int kill = 1; kill <= kills; kill++) {
            writeUntilKilled(EmbeddedDatabase.start(folder, programs), folder);
            try (EmbeddedDatabase recovered = EmbeddedDatabase.start(folder, programs)) {
                Set<Long> lost = new TreeSet<>(acknowledged);
                lost.removeAll(written(recovered.access()));
                assertEquals(Set.of(), lost, "acknowledged, and gone after kill " + kill);
            }
        }
        assertTrue(acknowledged.size() >= kills * ROWS_BEFORE_A_KILL, "the writers wrote " + acknowledged.size());
    }

    private void writeUntilKilled(EmbeddedDatabase database, Path folder) throws Exception {
        CountDownLatch enough = new CountDownLatch(ROWS_BEFORE_A_KILL);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> write(database.access(), enough));
            writer.start();
            writers.add(writer);
        }
        assertTrue(enough.await(60, TimeUnit.SECONDS), "the writers write");
        kill(folder);
        for (Thread writer : writers) {
            writer.join(60_000);
        }
        database.onExit().get(60, TimeUnit.SECONDS);
    }

    private void write(DatabaseAccess access, CountDownLatch enough) {
        try (Connection connection = access.connectAsOwner();
                PreparedStatement insert = connection.prepareStatement("insert into written (n) values (?)")) {
            while (true) {
                long n = next.incrementAndGet();
                insert.setLong(1, n);
                insert.executeUpdate();
                acknowledged.add(n);
                enough.countDown();
            }
        } catch (SQLException killed) {
            // The end of every writer: the database is gone.
        }
    }

    private static void kill(Path folder) throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
    }

    private static Set<Long> written(DatabaseAccess access) throws SQLException {
        Set<Long> rows = new TreeSet<>();
        try (Connection connection = access.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select n from written")) {
            while (row.next()) {
                rows.add(row.getLong(1));
            }
        }
        return rows;
    }
}
