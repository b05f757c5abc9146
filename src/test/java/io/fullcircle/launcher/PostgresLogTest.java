package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {

    @Test
    void theFirstComplaintIsTheReason() {
        String log = """
                2026-01-01 00:00:00.000 UTC [1] LOG:  starting PostgreSQL 18.6
                2026-01-01 00:00:00.000 UTC [2] PANIC:  could not locate a valid checkpoint record at 0/1BE9230.
                2026-01-01 00:00:00.000 UTC [1] FATAL:  a consequence
                """;
        assertEquals("could not locate a valid checkpoint record at 0/1BE9230", PostgresLog.reason(log));
    }

    @Test
    void complaintsOfEarlierStartsDoNotCount(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("postgres.log");
        Files.writeString(log, "FATAL:  long ago\n");
        long before = Files.size(log);
        Files.writeString(log, "FATAL:  long ago\ninitdb: error: directory exists\n");
        assertEquals("directory exists", PostgresLog.reason(log, before));
        assertEquals("it left no reason", PostgresLog.reason(folder.resolve("missing"), 0));
    }

    @Test
    void onlyWhatGoesAwayByItselfIsTriedAgain() {
        assertTrue(PostgresLog.passing("pre-existing shared memory block (key 1, ID 2) is still in use"));
        assertTrue(PostgresLog.passing("could not create any TCP/IP sockets"));
        assertFalse(PostgresLog.passing("could not locate a valid checkpoint record"));
    }
}
