package io.fullcircle.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Removes entries of the audit log that are older than an installation keeps them, as the owner of the tables, for the application's
 * user cannot. Done at each start; between two starts the log only grows.
 */
final class AuditRetention {

    private AuditRetention() {}

    /**
     * Returns how many entries went.
     *
     * @param days to keep; 0 keeps everything
     * @throws LaunchException with the database's reason
     */
    static int prune(DatabaseAccess database, int days) {
        if (days == 0) {
            return 0;
        }
        try (Connection connection = database.connectAsOwner();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from audit_entry where at < now() - make_interval(days => ?)")) {
            delete.setInt(1, days);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new LaunchException("Old entries of the audit log cannot be removed: " + e.getMessage() + ".", e);
        }
    }
}
