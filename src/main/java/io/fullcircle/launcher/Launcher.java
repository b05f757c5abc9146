package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One run of the product: takes the data folder, starts the database, migrates it, starts the server, waits, and stops it all in the
 * opposite order. The parts that run are kept on a stack, so that whatever happens, what was started is stopped.
 */
final class Launcher {

    private final Path home;
    private final Configuration configuration;
    private final Terminal terminal;
    private final Deque<Runnable> running = new ArrayDeque<>();

    private boolean stopping;

    Launcher(Path home, Configuration configuration, Terminal terminal) {
        this.home = home;
        this.configuration = configuration;
        this.terminal = terminal;
    }

    /** Starts everything and returns when a part has ended by itself, which is always a failure. */
    void run() {
        final long began = System.nanoTime();
        Path data = FileTools.writableFolder(configuration.data());
        lock(data);
        LauncherLog.open(FileTools.writableFolder(data.resolve("log")).resolve("launcher.log"));
        terminal.say("Fullcircle " + version());
        endOrphan(data);
        requireFreePort();

        CompletableFuture<Void> databaseEnd = new CompletableFuture<>();
        DatabaseAccess database = database(data, databaseEnd);
        migrate(database);
        ServerProcess server = startServer(data, database);
        terminal.say("");
        terminal.say(greeting(database));
        terminal.done("Ready", "Ctrl-C stops it", began);

        CompletableFuture.anyOf(databaseEnd, server.onExit()).join();
        if (!isStopping()) {
            String part = databaseEnd.isDone() ? "database" : "server";
            throw new LaunchException(
                    "The " + part + " ended by itself; look into " + data.resolve("log") + " and start again.");
        }
    }

    private void endOrphan(Path data) {
        try {
            if (new PidFile(data.resolve("server.pid")).endOrphan()) {
                terminal.say("  Server      ended the one that a killed start had left behind");
            }
        } catch (IOException e) {
            throw new LaunchException("The file server.pid cannot be read: " + FileTools.reason(e) + ".", e);
        }
    }

    private void requireFreePort() {
        if (Ports.taken(configuration.address(), configuration.port())) {
            throw new LaunchException("Port " + configuration.port() + " is taken on " + configuration.address()
                    + "; choose another with --port.");
        }
    }

    private DatabaseAccess database(Path data, CompletableFuture<Void> end) {
        final long began = System.nanoTime();
        if (configuration.external()) {
            DatabaseAccess access = configuration.externalDatabase();
            new ExternalDatabase(access, terminal).await(configuration.databaseWait());
            terminal.done("Database", "external, ready", began);
            return access;
        }
        if (PostgresCluster.class.getResource("/org/tukaani/xz/XZInputStream.class") == null) {
            throw new LaunchException("This distribution holds no embedded database; set " + Setting.DB_URL.variable()
                    + " to the address of a PostgreSQL 18 database.");
        }
        EmbeddedDatabase embedded = startEmbedded(data.resolve("postgres"));
        keeper(embedded).keep().thenAccept(end::complete);
        terminal.done("Database", "embedded PostgreSQL 18, ready", began);
        return embedded.access();
    }

    private void migrate(DatabaseAccess database) {
        final long began = System.nanoTime();
        int applied = Migrations.apply(database);
        terminal.done("Migrations", applied == 0 ? "up to date" : applied + " applied", began);
        int forgotten = AuditRetention.prune(database, configuration.auditDays());
        if (forgotten > 0) {
            terminal.say("  Audit log   " + forgotten + " entries were older than " + configuration.auditDays()
                    + " days and are removed");
        }
        Demo.keepApart(database, configuration.demo());
    }

    /** The demo is loaded while the server boots: it takes a moment of what the boot takes anyway. */
    private ServerProcess startServer(Path data, DatabaseAccess database) {
        final long began = System.nanoTime();
        terminal.doing("Server", "starting");
        ServerProcess server = startProcess(data, database);
        loadDemo(database);
        server.awaitReady();
        terminal.done("Server", "ready", began);
        return server;
    }

    private void loadDemo(DatabaseAccess database) {
        final long began = System.nanoTime();
        if (configuration.demo() && Migrations.applyDemo(database) > 0) {
            terminal.done("Demo", "loaded", began);
        }
    }

    private String greeting(DatabaseAccess database) {
        String address = configuration.baseUrl(configuration.port());
        if (configuration.demo()) {
            return address + "\n\n" + Demo.SIGN_INS;
        }
        Optional<String> link = SetupLink.issue(database, address);
        return link.map(url -> address
                        + "\n\n  There is no administrator yet. This link makes the first one; it works once, for 24"
                        + " hours, until the next start:\n  " + url + "\n")
                .orElse(address + "\n");
    }

    // What starts a part holds the monitor until the part is on the stack: a Ctrl-C in between waits for it and then
    // stops it too.

    private synchronized void lock(Path data) {
        refuseWhenStopping();
        running.push(InstanceLock.take(data, configuration.baseUrl(configuration.port()))::close);
    }

    private synchronized EmbeddedDatabase startEmbedded(Path folder) {
        refuseWhenStopping();
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        running.push(database::close);
        return database;
    }

    private DatabaseKeeper keeper(EmbeddedDatabase embedded) {
        DatabaseKeeper.Kept kept = new DatabaseKeeper.Kept() {
            @Override
            public CompletableFuture<Void> onExit() {
                return embedded.onExit();
            }

            @Override
            public boolean startAgain() {
                return Launcher.this.startAgain(embedded);
            }
        };
        return new DatabaseKeeper(kept, terminal);
    }

    private synchronized boolean startAgain(EmbeddedDatabase embedded) {
        if (!stopping) {
            embedded.startAgain();
        }
        return !stopping;
    }

    private synchronized ServerProcess startProcess(Path data, DatabaseAccess database) {
        refuseWhenStopping();
        ServerProcess server = ServerProcess.start(home, data, configuration, database, terminal);
        running.push(server::stop);
        return server;
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new LaunchException("Stopped while starting.");
        }
    }

    /** True from the moment on that somebody asked for the end; what fails then is no news. */
    synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops what runs, the last started first. Returns false when nothing ran. */
    synchronized boolean stop() {
        stopping = true;
        boolean any = !running.isEmpty();
        while (!running.isEmpty()) {
            try {
                running.pop().run();
            } catch (RuntimeException e) {
                LauncherLog.note("A part did not stop in order", e);
            }
        }
        return any;
    }

    /** What must be beside run.jar; said at once, before anything is started. */
    void requireWholeDistribution() {
        for (String part : new String[] {"lib/payara-micro.jar", "fullcircle.war", "deploy/payara/preboot.txt"}) {
            if (!Files.isReadable(home.resolve(part))) {
                throw new LaunchException("This distribution is not whole: " + home.resolve(part) + " is missing.");
            }
        }
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
