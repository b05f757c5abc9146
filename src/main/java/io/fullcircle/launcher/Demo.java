package io.fullcircle.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps the demo programme, whose passwords everybody knows, and real people apart. */
final class Demo {

    /** Who can sign in; the same accounts stand in db/demo. */
    static final String SIGN_INS = """
              Candidate       candidate@demo.fullcircle.test
              Interviewer     interviewer@demo.fullcircle.test
              Lead            lead@demo.fullcircle.test
              Administrator   admin@demo.fullcircle.test

              The password of all is full-circle-demo.
            """;

    private Demo() {}

    /** Refuses to pour the demo into an installation that is in use, and to run one that holds the demo as a real one. */
    static void keepApart(DatabaseAccess database, boolean demo) {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            boolean demoLoaded = answersYes(statement, "select to_regclass('public.demo_history') is not null");
            boolean people = answersYes(statement, "select exists (select from account)");
            if (demo && people && !demoLoaded) {
                throw new LaunchException("This database holds real accounts, so the demo is not loaded into it; "
                        + "start without --demo, or choose another folder with --data.");
            }
            if (!demo && demoLoaded) {
                throw new LaunchException("This database holds the demo with its public passwords; "
                        + "start with --demo, or choose another folder or database.");
            }
        } catch (SQLException e) {
            throw new LaunchException("The database cannot be asked for its accounts: " + e.getMessage() + ".", e);
        }
    }

    private static boolean answersYes(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
