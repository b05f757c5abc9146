package io.fullcircle.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as its owner, from inside the server: what a test needs and the application’s user may not do. Everything here is
 * committed at once, outside the transaction of the code under test.
 */
public final class Rows {
    static final String OWNER = "fullcircle.test.owner";
    static final String OWNER_PASSWORD = "fullcircle.test.owner.password";

    private static final Sql.Source OWNED = new Connections(Rows::connect);

    private Rows() {}

    /** The rows are those of a fresh installation again: whoever remembers what was in them forgets it when this is fired. */
    public record Cleared() {}

    /**
     * Leaves the rows that migrations brought and no others, and nothing in memory that came from others, so that a test begins with a
     * fresh installation. What a test bean remembers it forgets as an observer of {@link Cleared}.
     */
    public static void clear() {
        Snapshot.restore(OWNED, Snapshot.SHIPPED);
        CDI.current().getBeanManager().getEvent().fire(new Cleared());
    }

    /** Keeps everything as it is now, under this name. */
    public static void keep(String name) {
        Snapshot.take(OWNED, name);
    }

    /** Brings everything back as it was kept under this name. */
    public static void bringBack(String name) {
        Snapshot.restore(OWNED, name);
    }

    /** Forgets what was kept under this name. */
    public static void forget(String name) {
        Snapshot.drop(OWNED, name);
    }

    /** Runs one statement and returns how many rows it changed. */
    public static int update(String sql, Object... parameters) {
        return Sql.update(OWNED, sql, parameters);
    }

    /** The first column of the first row as text, null when there is none. */
    public static String text(String sql, Object... parameters) {
        return Sql.text(OWNED, sql, parameters);
    }

    /** The first column of the first row as a number. */
    public static long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    private static Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(System.getProperty("app.db.url"));
        source.setUser(System.getProperty(OWNER));
        source.setPassword(System.getProperty(OWNER_PASSWORD));
        source.setApplicationName("fullcircle test");
        return source.getConnection();
    }
}
