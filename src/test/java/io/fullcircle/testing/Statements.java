package io.fullcircle.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that the persistence provider sends for requests, so that a test can hold a page to its budget. */
public final class Statements extends SessionEventAdapter {

    private static final AtomicInteger SENT = new AtomicInteger();

    /** Requests are served by threads of this name; background work, which comes when it likes, by others. */
    private static final String OF_REQUESTS = "http-thread-pool";

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (Thread.currentThread().getName().startsWith(OF_REQUESTS)) {
            SENT.incrementAndGet();
        }
    }

    /** How many statements the server sends while this runs; nothing else may run beside it. */
    public static int during(Runnable work) {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }
}
