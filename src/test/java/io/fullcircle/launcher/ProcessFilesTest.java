package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files that outlive their processes may lead to: nothing is ended on the word of a pid alone. */
class ProcessFilesTest {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    Path folder;

    @Test
    void aPidThatNowBelongsToAnotherProcessIsNotTheServer() throws IOException {
        PidFile file = new PidFile(folder.resolve("server.pid"));
        Instant start = SELF.info().startInstant().orElseThrow();
        Files.writeString(file.file(), SELF.pid() + " " + (start.toEpochMilli() - 60_000));
        assertEquals(Optional.empty(), file.read());
        assertFalse(file.endOrphan());
        assertTrue(SELF.isAlive());
    }

    @Test
    void theServerOfACopiedFolderIsNotOurs() throws IOException {
        PidFile file = new PidFile(folder.resolve("server.pid"));
        file.write(SELF);
        assertEquals(Optional.empty(), file.read());
    }

    @Test
    void aDamagedOrMissingPidFileLeadsToNothing() throws IOException {
        PidFile file = new PidFile(folder.resolve("server.pid"));
        assertEquals(Optional.empty(), file.read());
        Files.writeString(file.file(), "12");
        assertEquals(Optional.empty(), file.read());
    }

    @Test
    void postmasterFilesAreReadAndHalfWrittenOnesAreNot() {
        List<String> lines = List.of("123", "/data", "1767225600", "5432");
        assertEquals(new PostmasterFile(123, Instant.parse("2026-01-01T00:00:00Z")), PostmasterFile.parse(lines));
        assertNull(PostmasterFile.parse(List.of("123", "/data")));
        assertNull(PostmasterFile.parse(List.of("", "", "")));
    }

    @Test
    void thePortOfADatabaseCountsOnceItTakesConnections() throws IOException {
        assertEquals(0, PostmasterFile.port(folder));
        String lines = "123\n/data\n1767225600\n5432\n\n127.0.0.1\n 1 2\n";
        for (String notYet : List.of("123\n/data\n", lines, lines + "starting\n")) {
            Files.writeString(PostmasterFile.of(folder), notYet);
            assertEquals(0, PostmasterFile.port(folder), notYet);
        }
        Files.writeString(PostmasterFile.of(folder), lines + "ready   \n");
        assertEquals(5432, PostmasterFile.port(folder));
    }

    @Test
    void aProcessElsewhereIsNotTheDatabaseOfThisFolder() {
        PostmasterFile file = new PostmasterFile(SELF.pid(), Instant.now());
        assertTrue(file.alive());
        assertFalse(file.servesFrom(folder));
        assertNull(file.runningIn(folder));
    }

    @Test
    void aSecondInstanceOnAFolderIsToldWhereTheFirstIs() {
        try (InstanceLock first = InstanceLock.take(folder, "http://localhost:8080")) {
            LaunchException refused =
                    assertThrows(LaunchException.class, () -> InstanceLock.take(folder, "http://localhost:8081"));
            assertEquals(
                    "Fullcircle is already running at http://localhost:8080 (process " + SELF.pid()
                            + ") with the folder " + folder
                            + "; stop it first, or choose another folder with --data.",
                    refused.getMessage());
            first.close();
        }
        InstanceLock.take(folder, "http://localhost:8081").close();
    }

    @Test
    void logsGiveWayAndTheOldestGoes() throws IOException {
        Path log = folder.resolve("x.log");
        for (int i = 0; i < 8; i++) {
            Files.writeString(log, "content " + i);
            RotatedFile.shift(log);
        }
        assertEquals("content 7", Files.readString(folder.resolve("x.log.1")));
        assertEquals("content 3", Files.readString(folder.resolve("x.log.5")));
        assertFalse(Files.exists(folder.resolve("x.log.6")));
    }
}
