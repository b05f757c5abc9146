package io.fullcircle.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** PostgreSQL refuses to run as root; on Linux a user namespace of its own, without any rights, satisfies it. */
final class Unprivileged {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Unprivileged() {}

    /** What to put before a command of PostgreSQL: nothing for a plain user. */
    static List<String> prefix() {
        if (!runningAsRoot()) {
            return List.of();
        }
        List<String> prefix = List.of("unshare", "--user");
        if (!works(prefix)) {
            throw new LaunchException("PostgreSQL does not run as root and this system allows no user namespaces; "
                    + "start Fullcircle as a plain user, or set APP_DB_URL to an external database.");
        }
        return prefix;
    }

    /** The file that is always empty. */
    static File nothing() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return new File(windows ? "NUL" : "/dev/null");
    }

    private static boolean runningAsRoot() {
        try {
            return Path.of("/proc/self").toFile().exists()
                    && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command = new java.util.ArrayList<>(prefix);
            command.add("true");
            return Processes.waitFor(
                            new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start(),
                            PATIENCE)
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
