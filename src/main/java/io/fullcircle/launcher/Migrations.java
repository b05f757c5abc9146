package io.fullcircle.launcher;

import io.fullcircle.launcher.demo.DemoMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/**
 * Brings a database to the schema that this version needs, as its owner. All pending migrations run in one transaction, so a failed
 * one leaves the database as it was.
 */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is pending and returns how many files that were.
     *
     * @throws LaunchException naming the file and the database's reason
     */
    public static int apply(DatabaseAccess database) {
        int applied = migrate(configure(database, "db/migration"), "The migration");
        showHistory(database);
        return applied;
    }

    /** Loads the demo programme once; it has a history of its own, so it never mixes with the schema's. */
    public static int applyDemo(DatabaseAccess database) {
        FluentConfiguration configuration = configure(database, "db/demo")
                .table("demo_history")
                .sqlMigrationPrefix("D")
                .javaMigrations(new DemoMigration(Clock.systemUTC()))
                .baselineOnMigrate(true)
                .baselineVersion("0");
        return migrate(configuration, "The demo file");
    }

    /** The server may look whether the schema is the one it was built for; it cannot change that table. */
    private static void showHistory(DatabaseAccess database) {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "grant select on flyway_schema_history to " + statement.enquoteIdentifier(database.user(), true));
        } catch (SQLException e) {
            throw new LaunchException(
                    "The application’s database user cannot be given its rights: " + firstLine(e.getMessage()) + ".",
                    e);
        }
    }

    private static FluentConfiguration configure(DatabaseAccess database, String location) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:" + location)
                .placeholders(Map.of("application", database.user()))
                .failOnMissingLocations(true)
                .validateOnMigrate(true)
                .validateMigrationNaming(true)
                .group(true)
                .cleanDisabled(true);
    }

    private static int migrate(FluentConfiguration configuration, String what) {
        try {
            return configuration.load().migrate().migrationsExecuted;
        } catch (FlywayMigrateException e) {
            throw new LaunchException(sentence(what, e), e);
        } catch (FlywayValidateException e) {
            throw new LaunchException(what + "s do not fit this database: " + mismatch(e.getMessage()) + ".", e);
        } catch (FlywayException e) {
            throw new LaunchException(what + "s do not fit this database: " + firstLine(e.getMessage()) + ".", e);
        }
    }

    private static String sentence(String what, FlywayMigrateException e) {
        String file = e.getMigration() == null ? "" : " " + e.getMigration().getScript();
        return what + file + " failed, nothing was changed: " + firstLine(rootMessage(e)) + ".";
    }

    /** Flyway names the files from the second line on. */
    private static String mismatch(String message) {
        String lines = String.valueOf(message);
        return firstLine(lines.lines().skip(1).findFirst().orElse(lines));
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static String firstLine(String message) {
        return String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("\\.$", "");
    }
}
