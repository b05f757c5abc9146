package io.fullcircle.journeys;

import io.fullcircle.shared.settings.Setting;
import io.fullcircle.testing.Build;
import io.fullcircle.testing.Ports;
import io.fullcircle.testing.Sql;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The distribution as a user starts it, with the demo programme, on a free port and an empty data folder. */
public final class RunningServer implements AutoCloseable {
    private static final Pattern SET_UP = Pattern.compile("/account/setup\\?token=[\\w-]{43}");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Process launcher;
    private final Path output;
    private final int port;
    private final Path data;

    private RunningServer(Process launcher, Path output, int port, Path data) {
        this.launcher = launcher;
        this.output = output;
        this.port = port;
        this.data = data;
    }

    /** The one server of this test process: started by the first journey that asks, stopped after the last. */
    public static RunningServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningServer.class))
                .computeIfAbsent(RunningServer.class, key -> start("journeys"), RunningServer.class);
    }

    /** Starts the distribution with the demo programme and waits until it can serve people. */
    public static RunningServer start(String dataFolder) {
        return start(dataFolder, Map.of(), "--demo");
    }

    /** The same as an installation has it: nobody in it, and all the care of the compiler that the demo goes without. */
    public static RunningServer startEmpty(String dataFolder) {
        return start(dataFolder, Map.of());
    }

    /**
     * Starts the distribution on an empty folder and waits until it can serve people.
     *
     * @param settings its environment, as whoever runs it sets it
     */
    static RunningServer start(String dataFolder, Map<String, String> settings, String... options) {
        Path data = Build.freshFolder(dataFolder);
        int port = Ports.free();
        Path output = data.resolveSibling(dataFolder + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Build.distribution().resolve("run.jar").toString(),
                "--port",
                String.valueOf(port),
                "--data",
                data.toString());
        builder.command().addAll(List.of(options));
        builder.environment().keySet().removeIf(name -> name.startsWith("APP_"));
        builder.environment().putAll(settings);
        try {
            Process launcher = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            RunningServer server = new RunningServer(launcher, output, port, data);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The folder that it keeps its data in. */
    Path data() {
        return data;
    }

    /** The address of a page, which begins with a slash. */
    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The process of the launcher; the server is its child. */
    public ProcessHandle process() {
        return launcher.toHandle();
    }

    /** The process of the database, whose children serve its connections. It is nobody’s child. */
    public ProcessHandle database() {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0))).orElseThrow();
    }

    private List<String> postmaster() {
        try {
            return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes rows behind the server’s back, as the owner of its database: how a test lets time pass. */
    public int update(String sql, Object... parameters) {
        return Sql.update(this::connection, sql, parameters);
    }

    /** Everybody whom a test has put in agrees to the privacy notice, so that nobody is asked; those who have been asked are left alone. */
    public void allAgree() {
        update("insert into consent (account_id, notice_version, given_at) select a.id, 1000, now() from account a"
                + " where not exists (select 1 from consent c where c.account_id = a.id)");
    }

    /** The first column of the first row as text, null when there is none. */
    public String text(String sql, Object... parameters) {
        return Sql.text(this::connection, sql, parameters);
    }

    /** A connection as the owner of the database. */
    public Connection connection() throws SQLException {
        Path home = data.resolve("postgres");
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("passwords.properties"))) {
            passwords.load(file);
            // The fourth line of this file is the port.
            String where = postmaster().get(3);
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + where + "/fullcircle",
                    Setting.DB_OWNER_USER.defaultValue(),
                    passwords.getProperty("owner"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IllegalStateException("The launcher did not stop: " + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address("/health/ready")))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("The distribution did not start: " + said());
            }
            if (answers(client, ready)) {
                return;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        close();
        throw new IllegalStateException("The distribution was not ready within " + PATIENCE + ": " + said());
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Path of the link that makes the first administrator, as it is printed once the server is ready. */
    String setUpPath() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher link = SET_UP.matcher(said());
            if (link.find()) {
                return link.group();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw new IllegalStateException("No link was printed: " + said());
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "(its output is unreadable)";
        }
    }
}
