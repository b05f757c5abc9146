package io.fullcircle.policy;

import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Snapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** All rows of the database as they were, to come back to after each change. */
final class Kept {

    private static final String NAME = "kept";

    /** Held open, for each change is looked for twice. */
    private static Connection connection;

    private Kept() {}

    /** Keeps everything as it is now. */
    static void keep() {
        Snapshot.take(Rows::connect, NAME);
    }

    static void bringBack() {
        Snapshot.restore(Rows::connect, NAME);
    }

    static void forget() {
        Snapshot.drop(Rows::connect, NAME);
        try {
            connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        connection = null;
    }

    /** A text that changes with any row of these tables. */
    static String fingerprint(List<String> tables) {
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            String sql = "select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                    + " t";
            try (Statement statement = connection().createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                all.append(row.getString(1)).append(' ');
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
        return all.toString();
    }

    private static Connection connection() throws SQLException {
        if (connection == null) {
            connection = Rows.connect();
        }
        return connection;
    }
}
