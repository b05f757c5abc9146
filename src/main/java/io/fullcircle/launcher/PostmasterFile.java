package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What PostgreSQL writes into its data directory while it runs: its pid and the second it started. After a hard end the file stays,
 * and the pid may belong to anything by then, so nothing is ended on its word alone.
 */
record PostmasterFile(long pid, Instant started) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final int STARTED_LINE = 2;
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Path of(Path directory) {
        return directory.resolve("postmaster.pid");
    }

    /** The file of this data directory, or null when there is none or it was never written whole. */
    static PostmasterFile read(Path directory) throws IOException {
        try {
            return parse(Files.readAllLines(of(directory)));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The port that the server of this data directory listens on; 0 while it does not take connections. */
    static int port(Path directory) throws IOException {
        try {
            List<String> lines = Files.readAllLines(of(directory));
            boolean ready = lines.get(STATE_LINE).strip().equals("ready");
            return ready ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return 0;
        }
    }

    static PostmasterFile parse(List<String> lines) {
        try {
            // A server in single-user mode writes its pid with a minus sign.
            long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
            return new PostmasterFile(
                    pid,
                    Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED_LINE).strip())));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** The live process of that pid if it is the server of this data directory, else null. */
    ProcessHandle runningIn(Path directory) {
        return servesFrom(directory) ? ProcessHandle.of(pid).orElse(null) : null;
    }

    boolean servesFrom(Path directory) {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.isAlive() || Processes.zombie(pid)) {
            return false;
        }
        Path workingDirectory = workingDirectory(pid);
        if (workingDirectory != null) {
            return workingDirectory.equals(real(directory));
        }
        boolean postgres = process.info()
                .command()
                .map(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                .orElse(false);
        return postgres
                && process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                        .orElse(false);
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** True while waiting is worth it: the server is still stopping, or dead and not yet reaped. */
    boolean dyingOrIn(Path directory) {
        return Processes.zombie(pid) || servesFrom(directory);
    }

    /** True when any process works in the data directory: every process of PostgreSQL does. Known on Linux only. */
    static boolean anyProcessIn(Path directory) {
        Path real = real(directory);
        return ProcessHandle.allProcesses().anyMatch(process -> real.equals(workingDirectory(process.pid())));
    }

    private static Path workingDirectory(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd"));
        } catch (IOException e) {
            return null;
        }
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory.toAbsolutePath().normalize();
        }
    }
}
