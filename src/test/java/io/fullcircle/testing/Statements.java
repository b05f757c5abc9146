package io.fullcircle.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that the persistence provider sends, so that a test can hold a page to its budget. */
public final class Statements extends SessionEventAdapter {

    private static final AtomicInteger SENT = new AtomicInteger();

    @Override
    public void preExecuteCall(SessionEvent event) {
        SENT.incrementAndGet();
    }

    /** How many statements the server sends while this runs; nothing else may run beside it. */
    public static int during(Runnable work) {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }
}
