package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * {@code java -jar run.jar token}: makes a token for a person, whether the server runs or not. A database that runs is used as it is;
 * one that does not is started for the moment. What runs is never disturbed.
 */
final class TokenCommand {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    /** So long somebody else may hold the folder without its database being there: they are starting or stopping. */
    private static final Duration STARTING = Duration.ofSeconds(60);

    private static final int BETWEEN_LOOKS_MILLIS = 500;

    private final Configuration configuration;
    private final Terminal terminal;
    private final Clock clock;

    TokenCommand(Configuration configuration, Terminal terminal, Clock clock) {
        this.configuration = configuration;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** @throws LaunchException saying in a sentence why there is no token */
    void run(TokenOptions options) {
        MintedToken token = configuration.external()
                ? mint(configuration.externalDatabase(), options)
                : ofEmbedded(options, configuration.data());
        terminal.complain("A token for " + token.owner() + ", named “" + options.name() + "”.");
        terminal.complain("It works until " + MINUTE.format(options.expiresAt().atZone(ZoneOffset.UTC)) + " and may do "
                + token.reach() + ".");
        terminal.complain("It is shown this once. Its owner gets a mail about it and can revoke it.");
        terminal.say(token.text());
    }

    private MintedToken ofEmbedded(TokenOptions options, Path data) {
        Path folder = data.resolve("postgres");
        if (!Files.isDirectory(data) || !EmbeddedDatabase.existsIn(folder)) {
            throw new LaunchException("The folder " + data + " holds no database yet; start Fullcircle with it once, "
                    + "or name another with --data.");
        }
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (true) {
            Optional<DatabaseAccess> running = EmbeddedDatabase.running(folder);
            if (running.isPresent()) {
                return mint(running.get(), options);
            }
            try (InstanceLock lock = InstanceLock.take(data, "the command line, where a token is made")) {
                return ofStopped(options, folder, lock);
            } catch (InstanceLock.Held e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Pause.ofMillis(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** @param lock held meanwhile, so that nobody starts the database a second time */
    private MintedToken ofStopped(TokenOptions options, Path folder, InstanceLock lock) {
        if (PostgresCluster.class.getResource("/org/tukaani/xz/XZInputStream.class") == null) {
            throw new LaunchException("This distribution holds no embedded database; set " + Setting.DB_URL.variable()
                    + " to the address of the installation’s database.");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        // Ctrl-C in between must not leave it running.
        Thread stop = new Thread(database::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return mint(database.access(), options);
        } finally {
            close(database);
        }
    }

    /** A token that was made is shown, however hard the database is to stop. */
    private void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (LaunchException e) {
            terminal.complain(e.getMessage());
        }
    }

    private MintedToken mint(DatabaseAccess database, TokenOptions options) {
        String address = configuration.baseUrl(configuration.port());
        return new TokenMint(database, address, clock.instant()).make(options);
    }
}
