package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL that somebody else runs: waits for it and makes sure that the application's user can work there. */
final class ExternalDatabase {

    private static final int OLDEST_VERSION = 180_000;
    private static final int BETWEEN_TRIES_MILLIS = 500;

    private final DatabaseAccess access;
    private final Terminal terminal;

    ExternalDatabase(DatabaseAccess access, Terminal terminal) {
        this.access = access;
        this.terminal = terminal;
    }

    /** Returns when the database is there and fit for use; otherwise says what is missing. */
    void await(Duration patience) {
        try (Connection connection = connect(patience);
                Statement statement = connection.createStatement()) {
            requireVersion(statement);
            ensureApplicationUser(statement);
        } catch (SQLException e) {
            throw new LaunchException("The database at " + place() + " cannot be prepared: " + reason(e) + ".", e);
        }
        try (Connection connection = access.connect()) {
            LauncherLog.fine(
                    "The application's user reaches " + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new LaunchException(
                    "The database at " + place() + " does not let the application’s user " + access.user() + " in: "
                            + reason(e) + hint(e) + ".",
                    e);
        }
    }

    /** Class 28: the password, most likely. */
    private static String hint(SQLException e) {
        boolean password = e.getSQLState() != null && e.getSQLState().startsWith("28");
        return password ? "; look at " + Setting.DB_PASSWORD.variable() : "";
    }

    private Connection connect(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try {
                return access.connectAsOwner();
            } catch (SQLException e) {
                if (!awayForNow(e)) {
                    throw new LaunchException(
                            "The database at " + place() + " does not let its owner " + access.ownerUser() + " in: "
                                    + reason(e) + ".",
                            e);
                }
                if (System.nanoTime() >= deadline) {
                    throw new LaunchException(
                            "The database at " + place() + " did not answer within " + patience.toSeconds()
                                    + " seconds: " + reason(e) + ".",
                            e);
                }
            }
            if (!told) {
                terminal.doing("Database", "waiting for " + place() + ", at most " + patience.toSeconds() + " s");
                told = true;
            }
            Pause.ofMillis(BETWEEN_TRIES_MILLIS);
        }
    }

    /** Nobody there (class 08), or just starting or stopping (57P01 to 57P03), or full for the moment (53300). */
    static boolean awayForNow(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private void requireVersion(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(
                "select current_setting('server_version_num')::int," + " current_setting('server_version')")) {
            row.next();
            if (row.getInt(1) < OLDEST_VERSION) {
                throw new LaunchException("The database at " + place() + " is PostgreSQL " + row.getString(2)
                        + "; Fullcircle needs version 18 or newer.");
            }
        }
    }

    private void ensureApplicationUser(Statement statement) throws SQLException {
        String name = statement.enquoteIdentifier(access.user(), true);
        if (!answersYes(
                statement,
                "select exists (select from pg_roles where rolname = " + statement.enquoteLiteral(access.user())
                        + ")")) {
            createApplicationUser(statement, name);
        }
        String literal = statement.enquoteLiteral(access.user());
        if (!answersYes(statement, "select has_database_privilege(" + literal + ", current_database(), 'connect')")) {
            String database =
                    statement.enquoteIdentifier(statement.getConnection().getCatalog(), true);
            statement.execute("grant connect on database " + database + " to " + name);
        }
        if (!answersYes(statement, "select has_schema_privilege(" + literal + ", 'public', 'usage')")) {
            statement.execute("grant usage on schema public to " + name);
        }
    }

    private void createApplicationUser(Statement statement, String name) throws SQLException {
        if (!answersYes(statement, "select rolcreaterole or rolsuper from pg_roles where rolname = current_user")) {
            throw new LaunchException("The database at " + place() + " has no user " + access.user() + " and its owner "
                    + access.ownerUser() + " may not make one; create it with the password of "
                    + Setting.DB_PASSWORD.variable() + ".");
        }
        if (access.password().isEmpty()) {
            throw new LaunchException("The database at " + place() + " has no user " + access.user() + "; set "
                    + Setting.DB_PASSWORD.variable() + " and it is made with that password.");
        }
        statement.execute("create role " + name + " login password " + statement.enquoteLiteral(access.password()));
        terminal.say("  Database    made the user " + access.user());
    }

    private static boolean answersYes(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The address without its parameters, which may hold a password. */
    private String place() {
        return access.url().replaceFirst("\\?.*$", "");
    }

    /** What went wrong, in words that fit into a sentence. */
    static String reason(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("^(FATAL|ERROR): ", "")
                .replaceFirst("\\.$", "");
    }
}
