package io.fullcircle.launcher.demo;

import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Loads the demo programme once, whole or not at all. */
public final class DemoMigration implements JavaMigration {

    private final Clock clock;

    /** @param clock says which moment the programme is shown at */
    public DemoMigration(Clock clock) {
        this.clock = clock;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "demo programme";
    }

    /** None: a demo that was loaded stays as it is when a later version would make another. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        DemoProgramme.load(context.getConnection(), clock.instant(), DemoProgramme.SEED);
    }
}
