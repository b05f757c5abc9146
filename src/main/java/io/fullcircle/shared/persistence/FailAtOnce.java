package io.fullcircle.shared.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Turns the provider's own retries off: with the database away it would try each statement again for ten seconds, holding a thread of the
 * server, where a person is better served by an answer at once. The pool already gives the next request a fresh connection.
 */
public class FailAtOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setDelayBetweenConnectionAttempts(0);
    }
}
