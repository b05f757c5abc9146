package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;

/**
 * The demo programme: its people, what they have behind them and what is coming. Ratings are drawn from the model that readiness is
 * estimated with, so there is something true to find in them. Good for a look around, for tests and for benchmarks.
 */
public final class DemoProgramme {

    /** The one that {@code --demo} shows. */
    public static final long SEED = 123;

    private DemoProgramme() {}

    /**
     * Fills a migrated database that holds no accounts, as the owner of its tables and within the transaction of the caller.
     *
     * @param now the moment that all times are relative to
     * @param seed the same seed makes the same people, pairs, ratings and words
     * @throws SQLException when the database refuses a row; the caller rolls back
     */
    public static void load(Connection connection, Instant now, long seed) throws SQLException {
        Plan plan = Plan.make(now, seed);
        PeopleWriter people = new PeopleWriter(connection, plan.cast(), now);
        people.write();
        new OfferWriter(connection, people).write(plan.cast());
        AskedWriter asked = new AskedWriter(connection, people, new Random(seed));
        new MockWriter(connection, people, asked, now).write(plan);
        new LifeWriter(connection, now).write();
    }
}
