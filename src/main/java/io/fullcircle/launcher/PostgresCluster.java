package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data directory of the embedded PostgreSQL and the programs that make, start and stop it. The server is started through
 * {@code pg_ctl}, which gives it a session of its own: Ctrl-C in the terminal reaches the launcher, not the database, so that the
 * database is always the last to stop.
 */
final class PostgresCluster {

    static final String MAJOR_VERSION = "18";
    static final String SUPERUSER = "postgres";

    private static final int ANY_PORT = 0;
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration RETRY_PATIENCE = Duration.ofSeconds(15);

    /**
     * Small memory, nothing but loopback, and every acknowledged commit on the disk. The log says what went wrong but neither the
     * statement nor the values, which would be personal data.
     */
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "60"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final PostgresBinaries binaries;
    private final Path directory;
    private final Path log;
    private final List<String> prefix;

    PostgresCluster(PostgresBinaries binaries, Path directory, Path log) {
        this.binaries = binaries;
        this.directory = directory;
        this.log = log;
        this.prefix = Unprivileged.prefix();
    }

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Makes the data directory beside its place and moves it there when it is whole. */
    void initialise(Path superuserPassword) throws IOException {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        FileTools.deleteTree(partial);
        long before = logSize();
        int code = run(
                START_PATIENCE,
                "initdb",
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        if (code != 0) {
            throw new LaunchException("The embedded database cannot be made in " + directory + ": "
                    + PostgresLog.reason(log, before) + ".");
        }
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server on a free port of the loopback interface and returns the port. */
    int start() throws IOException {
        return startOn(ANY_PORT);
    }

    /** Starts the server on the given port, which was its own before. */
    void startAgain(int port) throws IOException {
        startOn(port);
    }

    private int startOn(int wanted) throws IOException {
        refuseOtherVersion();
        endOrphan();
        long deadline = System.nanoTime() + RETRY_PATIENCE.toNanos();
        while (true) {
            int port = wanted == ANY_PORT ? Ports.free() : wanted;
            long before = logSize();
            int code = run(
                    START_PATIENCE.plusSeconds(10),
                    "pg_ctl",
                    "start",
                    "--pgdata=" + directory,
                    "--log=" + log,
                    "--options=" + options(port),
                    "--wait",
                    "--timeout=" + START_PATIENCE.toSeconds(),
                    "--silent");
            if (code == 0) {
                return port;
            }
            String reason = PostgresLog.reason(log, before);
            if (!PostgresLog.passing(reason) || System.nanoTime() > deadline) {
                throw new LaunchException("The embedded database in " + directory + " cannot start: " + reason
                        + " (more in " + log + ").");
            }
            Pause.ofMillis(300);
        }
    }

    /** Stops the server; open transactions are rolled back, nothing acknowledged is lost. */
    void stop() throws IOException {
        if (postmaster() == null) {
            return;
        }
        if (run(STOP_PATIENCE.plusSeconds(5), stopCommand("fast")) != 0 && postmaster() != null) {
            run(STOP_PATIENCE, stopCommand("immediate"));
        }
    }

    /** The running server of this data directory, or null. */
    ProcessHandle postmaster() throws IOException {
        PostmasterFile file = PostmasterFile.read(directory);
        return file == null ? null : file.runningIn(directory);
    }

    /**
     * Ends a server that a killed launcher left behind. A process that is only just dying is waited for; a pid that now belongs to
     * something else, which PostgreSQL would take for a running server, is forgotten.
     */
    private void endOrphan() throws IOException {
        PostmasterFile file = PostmasterFile.read(directory);
        if (file == null) {
            return;
        }
        stop();
        long deadline = System.nanoTime() + RETRY_PATIENCE.toNanos();
        while (file.alive() && System.nanoTime() < deadline && file.dyingOrIn(directory)) {
            Pause.ofMillis(100);
        }
        if (file.alive() && !file.servesFrom(directory) && !PostmasterFile.anyProcessIn(directory)) {
            Files.deleteIfExists(PostmasterFile.of(directory));
        }
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new LaunchException("The database in " + directory + " is of PostgreSQL " + version
                    + " and this is version " + MAJOR_VERSION + "; move it with a dump and a restore.");
        }
    }

    private String[] stopCommand(String mode) {
        return new String[] {
            "pg_ctl",
            "stop",
            "--pgdata=" + directory,
            "--mode=" + mode,
            "--wait",
            "--timeout=" + STOP_PATIENCE.toSeconds(),
            "--silent"
        };
    }

    private static String options(int port) {
        List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
        CONFIGURATION.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        return String.join(" ", options);
    }

    private long logSize() throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private int run(Duration patience, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return run(patience, command);
    }

    private int run(Duration patience, String[] programAndArguments) throws IOException {
        return run(
                patience,
                programAndArguments[0],
                Stream.of(programAndArguments).skip(1).toArray(String[]::new));
    }

    private int run(Duration patience, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Unprivileged.nothing()));
        // Neither the person's own PostgreSQL settings nor our secrets have a place in there.
        builder.environment().keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.startsWith("PG") || upper.startsWith("APP_") || upper.startsWith("LC_");
        });
        builder.environment().put("LC_ALL", "C");
        return Processes.waitFor(builder.start(), patience);
    }
}
