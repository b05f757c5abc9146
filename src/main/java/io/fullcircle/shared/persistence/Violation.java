package io.fullcircle.shared.persistence;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from an exception which constraint of the database said no. */
public final class Violation {

    private Violation() {}

    /** Name of the constraint or unique index that was violated, if that is what happened. */
    public static Optional<String> constraint(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof PSQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return Optional.ofNullable(sql.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
