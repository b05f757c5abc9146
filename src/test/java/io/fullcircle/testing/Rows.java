package io.fullcircle.testing;

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

    /** The highest id of a question that comes with the product; a test gives its own a higher one. */
    private static final int SHIPPED_QUESTIONS = 1000;

    /** What migrations filled: the catalogue is part of a fresh installation. */
    private static final String FILLED_BY_MIGRATIONS =
            "'framework', 'principle', 'principle_version', 'principle_text', 'principle_applicability', 'question',"
                    + " 'question_principle', 'follow_up_chain', 'follow_up_step', 'follow_up_branch', 'chain_question', 'rubric',"
                    + " 'rubric_anchor', 'feedback_tag', 'feedback_tag_text', 'closing_question', 'closing_question_text',"
                    + " 'paraphrase', 'persona', 'persona_text'";

    private static final String ALL_TABLES = """
            select string_agg(quote_ident(tablename), ', ') from pg_tables
            where schemaname = 'public' and tablename not in ('flyway_schema_history', 'demo_history', %s)
            """.formatted(FILLED_BY_MIGRATIONS);

    private Rows() {}

    /** Empties all tables but those that migrations filled, so that a test begins with a fresh installation. */
    public static void clear() {
        update("truncate " + text(ALL_TABLES) + " restart identity cascade");
        update("delete from question_principle where question_id > " + SHIPPED_QUESTIONS);
        update("delete from question where id > " + SHIPPED_QUESTIONS);
    }

    /** Runs one statement and returns how many rows it changed. */
    public static int update(String sql, Object... parameters) {
        return Sql.update(Rows::connect, sql, parameters);
    }

    /** The first column of the first row as text, null when there is none. */
    public static String text(String sql, Object... parameters) {
        return Sql.text(Rows::connect, sql, parameters);
    }

    /** The first column of the first row as a number. */
    public static long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** A connection of the owner, for who sends more statements than it pays to connect for. */
    public static Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(System.getProperty("app.db.url"));
        source.setUser(System.getProperty(OWNER));
        source.setPassword(System.getProperty(OWNER_PASSWORD));
        source.setApplicationName("fullcircle test");
        return source.getConnection();
    }
}
