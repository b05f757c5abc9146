package io.fullcircle.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Single statements, each on a connection of its own and committed at once. */
public final class Sql {
    private Sql() {}

    /** Opens a connection. */
    @FunctionalInterface
    public interface Source {
        Connection open() throws SQLException;
    }

    /** Runs one statement and returns how many rows it changed. */
    public static int update(Source source, String sql, Object... parameters) {
        try (Connection connection = source.open();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row as text, null when there is none. */
    public static String text(Source source, String sql, Object... parameters) {
        try (Connection connection = source.open();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
