package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A PostgreSQL 18 of our own: it lives in one folder, listens on a free port of the loopback interface, asks for passwords, and is
 * durable, which is verified at each start. Whatever an earlier, killed run left behind in the folder is recovered.
 *
 * <p>The folder holds the data ({@code cluster}), the passwords, the log, and the unpacked programs unless those are kept elsewhere.
 * Two processes must not use one folder at the same time; the caller sees to that.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String MAIN = "fullcircle";
    private static final String PASSWORDS = "passwords.properties";
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Map<String, String> PROMISES =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on");

    private final PostgresCluster cluster;
    private final DatabasePasswords passwords;
    private final int port;
    private volatile ProcessHandle postmaster;

    private EmbeddedDatabase(PostgresCluster cluster, DatabasePasswords passwords, int port) throws IOException {
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
        this.postmaster = cluster.postmaster();
    }

    /**
     * Starts the database of this folder, made at the first time, with its two users and an empty database for them.
     *
     * @throws LaunchException saying in a sentence why it cannot
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, folder);
    }

    /** As {@link #start(Path)}, with the unpacked programs in a folder that outlives this one: good for tests. */
    public static EmbeddedDatabase start(Path folder, Path programs) {
        Path home = FileTools.writableFolder(folder);
        PostgresBinaries binaries = PostgresBinaries.unpackInto(FileTools.writableFolder(programs));
        try {
            Path log = home.resolve("postgres.log");
            RotatedFile.rotate(log);
            PostgresCluster cluster = new PostgresCluster(binaries, home.resolve("cluster"), log);
            DatabasePasswords passwords = passwords(cluster, home);
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, passwords, cluster.start());
            try {
                database.prepare();
                return database;
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The embedded database in " + folder + " cannot start: " + FileTools.reason(e) + ".", e);
        }
    }

    /**
     * The database of this folder as it runs for somebody else, if it does; nothing is started, stopped or written.
     *
     * @throws LaunchException saying in a sentence why it cannot be used
     */
    static Optional<DatabaseAccess> running(Path folder) {
        try {
            Path cluster = folder.resolve("cluster");
            PostmasterFile file = PostmasterFile.read(cluster);
            int port = PostmasterFile.port(cluster);
            return file == null || port == 0 || !file.servesFrom(cluster)
                    ? Optional.empty()
                    : Optional.of(access(DatabasePasswords.read(folder.resolve(PASSWORDS)), port, MAIN));
        } catch (IOException e) {
            throw new LaunchException(
                    "The embedded database in " + folder + " cannot be used: " + FileTools.reason(e) + ".", e);
        }
    }

    /** True when the folder holds a database, running or not. */
    static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve("cluster").resolve("PG_VERSION"));
    }

    /** The application's own database. */
    public DatabaseAccess access() {
        return access(MAIN);
    }

    /** A fresh, empty database beside the main one, with the same two users. */
    public DatabaseAccess createDatabase(String name) {
        return createDatabase(name, "template0");
    }

    /** A fresh copy of another database of this server, which nobody may be using at that moment. */
    public DatabaseAccess createDatabase(String name, String template) {
        superuser(
                "postgres",
                "create database " + plain(name) + " owner " + owner() + " template " + plain(template),
                "revoke all on database " + name + " from public",
                "grant connect on database " + name + " to " + application());
        superuser(name, "revoke all on schema public from public", "grant usage on schema public to " + application());
        return access(name);
    }

    /** Removes a database made by {@link #createDatabase}, ending whatever still uses it. */
    public void dropDatabase(String name) {
        superuser("postgres", "drop database if exists " + plain(name) + " with (force)");
    }

    /** Completes when the database server has ended, for whatever reason. */
    public CompletableFuture<Void> onExit() {
        ProcessHandle running = postmaster;
        return running == null
                ? CompletableFuture.completedFuture(null)
                : running.onExit().thenAccept(process -> {});
    }

    /** Starts a database that has ended by itself, at its old address. Nothing that was acknowledged is lost. */
    void startAgain() {
        try {
            cluster.startAgain(port);
            postmaster = cluster.postmaster();
        } catch (IOException e) {
            throw new LaunchException("The embedded database did not start again: " + FileTools.reason(e) + ".", e);
        }
    }

    /** Stops the database in order. Closing twice is harmless. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new LaunchException("The embedded database did not stop: " + FileTools.reason(e) + ".", e);
        }
    }

    private static DatabasePasswords passwords(PostgresCluster cluster, Path home) throws IOException {
        Path file = home.resolve(PASSWORDS);
        if (cluster.exists()) {
            if (!Files.exists(file)) {
                throw new LaunchException("The database in " + home + " cannot be opened without its " + file
                        + "; restore that file from a backup.");
            }
            return DatabasePasswords.read(file);
        }
        DatabasePasswords passwords = DatabasePasswords.make(file);
        Path once = home.resolve("superuser.password");
        try {
            FileTools.writeSecret(once, passwords.superuser());
            cluster.initialise(once);
        } finally {
            Files.deleteIfExists(once);
        }
        return passwords;
    }

    /** Each step looks first, so that a start that was cut short is completed by the next one. */
    private void prepare() {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (var promise : PROMISES.entrySet()) {
                verify(statement, promise.getKey(), promise.getValue());
            }
            role(statement, owner(), passwords.owner());
            role(statement, application(), passwords.application());
            if (!found(statement, "select from pg_database where datname = '" + MAIN + "'")) {
                createDatabase(MAIN);
            }
        } catch (SQLException e) {
            throw new LaunchException("The embedded database does not answer: " + e.getMessage() + ".", e);
        }
    }

    private static void verify(Statement statement, String name, String promised) throws SQLException {
        try (var row = statement.executeQuery("show " + name)) {
            row.next();
            if (!row.getString(1).equals(promised)) {
                throw new LaunchException("The embedded database runs with " + name + "=" + row.getString(1)
                        + " and could lose what it has acknowledged; it is not used.");
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!found(statement, "select from pg_roles where rolname = '" + name + "'")) {
            // The password is made of letters, digits, - and _ alone.
            statement.execute("create role " + name + " login password '" + password + "'");
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void superuser(String database, String... statements) {
        try (Connection connection = connectAsSuperuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new LaunchException("The embedded database refused a statement: " + e.getMessage() + ".", e);
        }
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        DatabaseAccess any = access(database);
        return new DatabaseAccess(any.url(), "", "", PostgresCluster.SUPERUSER, passwords.superuser()).connectAsOwner();
    }

    private DatabaseAccess access(String database) {
        return access(passwords, port, database);
    }

    private static DatabaseAccess access(DatabasePasswords passwords, int port, String database) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                application(),
                passwords.application(),
                owner(),
                passwords.owner());
    }

    private static String owner() {
        return Setting.DB_OWNER_USER.defaultValue();
    }

    private static String application() {
        return Setting.DB_USER.defaultValue();
    }

    private static String plain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        return name;
    }
}
