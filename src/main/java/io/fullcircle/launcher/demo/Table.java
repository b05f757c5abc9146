package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Rows on their way into one table, sent together. */
final class Table {

    /** How many ids the application takes from a sequence at once: up to the value that the sequence gives. */
    private static final int ALLOCATION = 50;

    private final Connection connection;
    private final String insert;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param insert with a place for each value of a row */
    Table(Connection connection, String insert) {
        this.connection = connection;
        this.insert = insert;
    }

    /** An instant, or anything that the driver takes as it is. */
    Table add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant instant) {
                values[i] = instant.atOffset(ZoneOffset.UTC);
            }
        }
        rows.add(values);
        return this;
    }

    void send() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** So many ids of a sequence, taken as the application takes them, so that the two never meet. */
    static List<Long> ids(Connection connection, String sequence, int count) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select nextval(?::regclass) from generate_series(1, ?)")) {
            statement.setString(1, sequence);
            statement.setInt(2, (count + ALLOCATION - 1) / ALLOCATION);
            try (ResultSet blocks = statement.executeQuery()) {
                while (blocks.next()) {
                    long last = blocks.getLong(1);
                    for (long id = last - ALLOCATION + 1; id <= last && ids.size() < count; id++) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }
}
