package io.fullcircle.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the embedded database again, at its old address, when it has ended by itself. In between the server answers that the
 * database is away, and the first request afterwards succeeds. A database that does not stay up is given up.
 */
final class DatabaseKeeper {

    /** So many ends within {@link #WINDOW} are one too many. */
    static final int PATIENCE = 4;

    static final Duration WINDOW = Duration.ofMinutes(10);

    /** What the keeper needs of a database. */
    interface Kept {

        /** Completes when the database has ended. */
        CompletableFuture<Void> onExit();

        /**
         * Starts it again.
         *
         * @return false when there is no need, because everything is being stopped
         * @throws LaunchException when it does not start
         */
        boolean startAgain();
    }

    private final Kept database;
    private final Terminal terminal;
    private final CompletableFuture<Void> givenUp = new CompletableFuture<>();
    private final Deque<Long> ends = new ArrayDeque<>();

    DatabaseKeeper(Kept database, Terminal terminal) {
        this.database = database;
        this.terminal = terminal;
    }

    /** Watches from now on. What it returns completes when the database is down for good. */
    CompletableFuture<Void> keep() {
        database.onExit().thenRunAsync(this::ended);
        return givenUp;
    }

    private void ended() {
        try {
            if (mayTryAgain(System.nanoTime()) && revive()) {
                keep();
                return;
            }
        } catch (LaunchException e) {
            LauncherLog.note("The database did not start again", e);
        }
        givenUp.complete(null);
    }

    /** Counts this end, and says whether there were few enough of late. */
    boolean mayTryAgain(long nanoTime) {
        ends.addLast(nanoTime);
        while (nanoTime - ends.getFirst() > WINDOW.toNanos()) {
            ends.removeFirst();
        }
        return ends.size() < PATIENCE;
    }

    private boolean revive() {
        final long began = System.nanoTime();
        if (!database.startAgain()) {
            return false;
        }
        terminal.done("Database", "had ended by itself, ready again", began);
        return true;
    }
}
