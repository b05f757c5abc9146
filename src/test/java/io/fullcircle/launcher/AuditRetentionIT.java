package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.testing.Build;
import io.fullcircle.testing.Sql;
import org.junit.jupiter.api.Test;

/** The audit log keeps what is young enough, on a real database. */
class AuditRetentionIT {

    private static final String COUNT = "select string_agg(id::text, ' ' order by id) from audit_entry";

    @Test
    void onlyWhatIsOlderThanItsTimeGoes() {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(Build.freshFolder("retention"), Build.programs())) {
            DatabaseAccess database = server.access();
            Migrations.apply(database);
            Sql.update(
                    database::connectAsOwner,
                    "insert into audit_entry (id, at, action, via) select d, now() - make_interval(days => d), 'SIGNED_IN', 'PAGES'"
                            + " from unnest(array[1, 399, 401, 4000]) d");
            assertEquals(0, AuditRetention.prune(database, 0));
            assertEquals(2, AuditRetention.prune(database, 400));
            assertEquals("1 399", Sql.text(database::connectAsOwner, COUNT));
        }
    }
}
