package io.fullcircle.bench;

import io.fullcircle.testing.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the server sends to its database for one request, sent without the server: all statements of a file, each row read whole. */
final class PlainSql {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final List<Step> steps = new ArrayList<>();
    private final Connection connection;

    private record Step(String sql, PreparedStatement prepared, List<String> names) {}

    /** @param file below {@code src/bench/sql}, its statements apart by an empty line */
    PlainSql(Connection connection, String file) throws SQLException, IOException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            // As the server's own connections do.
            statement.execute("set plan_cache_mode = force_generic_plan");
        }
        for (String sql : Files.readString(
                        Build.basedir().resolve("src/bench/sql").resolve(file))
                .split("\n\n")) {
            if (!sql.startsWith("--")) {
                List<String> names =
                        NAME.matcher(sql).results().map(found -> found.group(1)).toList();
                steps.add(new Step(
                        sql.strip(),
                        connection.prepareStatement(NAME.matcher(sql).replaceAll("?")),
                        names));
            }
        }
    }

    /** @return how many rows were read or written */
    int run(Map<String, Object> values) throws SQLException {
        int rows = 0;
        for (Step step : steps) {
            switch (step.sql()) {
                case "begin" -> connection.setAutoCommit(false);
                case "commit" -> {
                    connection.commit();
                    connection.setAutoCommit(true);
                }
                default -> rows += run(step, values);
            }
        }
        return rows;
    }

    private static int run(Step step, Map<String, Object> values) throws SQLException {
        for (int i = 0; i < step.names().size(); i++) {
            step.prepared().setObject(i + 1, values.get(step.names().get(i)));
        }
        if (!step.prepared().execute()) {
            return step.prepared().getUpdateCount();
        }
        int rows = 0;
        try (ResultSet result = step.prepared().getResultSet()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                rows++;
                for (int i = 1; i <= columns; i++) {
                    result.getObject(i);
                }
            }
        }
        return rows;
    }
}
