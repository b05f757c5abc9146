package io.fullcircle.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code java -jar run.jar}: starts the database and the server and stays until it is stopped; with {@code token} it makes a token and
 * ends, with {@code fit} and {@code agreement} it measures what a file holds and ends. Exit codes: 0 after {@code --help},
 * {@code --settings}, a token and a measurement, 2 for an unknown option and a bad file, 1 for every start that failed and
 * every part that ended by itself; after Ctrl-C or a termination signal 130 or 143, as is the custom.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** Set by the build's run profile: when Maven ends, however hard, so does everything that it started. */
    private static final String WITH_PARENT = "fullcircle.ends-with-parent";

    private Main() {}

    public static void main(String[] arguments) {
        LauncherLog.quiet();
        Terminal terminal = Terminal.standard();
        if (arguments.length > 0 && arguments[0].equals("token")) {
            System.exit(token(List.of(arguments).subList(1, arguments.length), terminal));
            return;
        }
        if (arguments.length > 0 && (arguments[0].equals("fit") || arguments[0].equals("agreement"))) {
            System.exit(measure(arguments[0], List.of(arguments).subList(1, arguments.length), terminal));
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (Options.Misused e) {
            terminal.complain(e.getMessage());
            System.exit(MISUSED);
            return;
        }
        if (options.help() || options.settings()) {
            terminal.say(options.help() ? Manual.HELP : Manual.settings());
            return;
        }
        System.exit(launch(options, terminal));
    }

    private static int token(List<String> arguments, Terminal terminal) {
        try {
            TokenOptions options = TokenOptions.parse(arguments, Clock.systemUTC());
            if (options.help()) {
                terminal.say(Manual.TOKEN_HELP);
            } else {
                Configuration configuration = new Configuration(options.given(), System.getenv()).checked();
                new TokenCommand(configuration, terminal, Clock.systemUTC()).run(options);
            }
            return 0;
        } catch (Options.Misused e) {
            terminal.complain(e.getMessage());
            return MISUSED;
        } catch (LaunchException e) {
            terminal.complain(e.getMessage());
            return FAILED;
        }
    }

    private static int measure(String command, List<String> arguments, Terminal terminal) {
        try {
            MeasurementCommand measurement = new MeasurementCommand(terminal);
            if (command.equals("fit")) {
                measurement.fit(arguments);
            } else {
                measurement.agreement(arguments);
            }
            return 0;
        } catch (Options.Misused e) {
            terminal.complain(e.getMessage());
            return MISUSED;
        }
    }

    private static int launch(Options options, Terminal terminal) {
        try {
            Configuration configuration = new Configuration(options.given(), System.getenv()).checked();
            Launcher launcher = new Launcher(home(), configuration, terminal);
            launcher.requireWholeDistribution();
            return launch(launcher, terminal);
        } catch (LaunchException e) {
            terminal.complain(e.getMessage());
            return FAILED;
        }
    }

    private static int launch(Launcher launcher, Terminal terminal) {
        AtomicBoolean failed = new AtomicBoolean();
        // The hook stops everything however the end comes: by a signal, or by the exit that follows a failure.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher, terminal, failed), "stop"));
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(FAILED)));
        }
        try {
            launcher.run();
        } catch (LaunchException e) {
            failed.set(!launcher.isStopping());
            LauncherLog.note(e.getMessage(), e);
            if (failed.get()) {
                terminal.complain(e.getMessage());
            }
        } catch (RuntimeException e) {
            failed.set(!launcher.isStopping());
            LauncherLog.note("Unexpected", e);
            if (failed.get()) {
                terminal.complain("Fullcircle stops because of a defect of its own, "
                        + e.getClass().getSimpleName() + "; the details are in launcher.log.");
            }
        }
        return FAILED;
    }

    private static void stop(Launcher launcher, Terminal terminal, AtomicBoolean failed) {
        if (!failed.get()) {
            terminal.say("\nStopping …");
        }
        if (launcher.stop() && !failed.get()) {
            terminal.say("Fullcircle has stopped.");
        }
    }

    /** The folder that holds run.jar. */
    private static Path home() {
        try {
            return Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new LaunchException("The folder of run.jar cannot be found.", e);
        }
    }
}
