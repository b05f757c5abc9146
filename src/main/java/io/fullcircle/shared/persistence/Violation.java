package io.fullcircle.shared.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from an exception which constraint of the database said no. */
public final class Violation {

    /** {@code unique_violation}, {@code exclusion_violation}, {@code deadlock_detected}. */
    private static final Set<String> LOST_RACE = Set.of("23505", "23P01", "40P01");

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

    /** True when somebody else was faster: a unique or an exclusion constraint said no, or the database ended a deadlock. */
    public static boolean lostRace(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null && LOST_RACE.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
