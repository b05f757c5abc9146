package io.fullcircle.shared.error;

import io.fullcircle.shared.log.Log;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What an exception means to whoever sent the request, decided in one place for pages, REST and the filter.
 *
 * @param status HTTP status to answer with
 * @param domain the rule that said no, or null
 * @param expected true when the client's input or the database's absence explains it; false when it is a defect to be looked at
 */
public record Failure(int status, DomainException domain, boolean expected) {

    public static Failure of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
            Failure known = known(t);
            if (known != null) {
                return known;
            }
        }
        return new Failure(500, null, false);
    }

    /** Logs it: a line for what is expected, the whole stack for a defect. */
    public void log(Log log, Throwable thrown) {
        if (expected) {
            log.info("refused", "status", status, "why", thrown.getClass().getSimpleName());
        } else {
            log.error("failed", thrown);
        }
    }

    private static Failure known(Throwable t) {
        if (t instanceof DomainException d) {
            return new Failure(d.kind().status(), d, true);
        }
        if (t instanceof EJBAccessException) {
            return new Failure(404, null, true);
        }
        if (t instanceof OptimisticLockException) {
            return new Failure(409, DomainException.stale(), true);
        }
        if (t instanceof RequestTooLarge) {
            return new Failure(413, null, true);
        }
        if (t instanceof ServletException && String.valueOf(t.getMessage()).contains("not a multipart/form-data")) {
            // A form with a file, sent as one without.
            return new Failure(400, null, true);
        }
        if (t instanceof SQLException s) {
            return ofState(s.getSQLState(), s.getMessage());
        }
        return null;
    }

    /** By SQLSTATE; the pool's own refusals carry none, only a text. */
    private static Failure ofState(String state, String message) {
        if (state == null) {
            boolean pool = message != null
                    && (message.contains("allocating a connection")
                            || message.contains("Connection could not be allocated"));
            return pool ? new Failure(503, null, true) : null;
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.startsWith("28")) {
            return new Failure(503, null, true);
        }
        // Two waited for each other, and the database let one of them go: it may simply be tried again.
        if (state.equals("40P01")) {
            return new Failure(409, DomainException.stale(), true);
        }
        // Text that the database cannot hold, U+0000 above all.
        if (state.equals("22021") || state.equals("22P05")) {
            return new Failure(400, null, true);
        }
        return null;
    }
}
