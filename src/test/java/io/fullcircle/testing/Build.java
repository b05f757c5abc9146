package io.fullcircle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the build that is being tested keeps its things; the tests run in the folder of the project. */
public final class Build {
    private Build() {}

    public static Path basedir() {
        return Path.of("").toAbsolutePath();
    }

    public static Path target() {
        return basedir().resolve("target");
    }

    /** The unpacked distribution: what users start. */
    public static Path distribution() {
        return demand(target().resolve("fullcircle"));
    }

    /** The WAR of the distribution. */
    public static Path war() {
        return demand(distribution().resolve("fullcircle.war"));
    }

    /** Where PostgreSQL's programs are unpacked for this process of tests; others may run beside it. */
    public static Path programs() {
        return target().resolve("programs").resolve(fork());
    }

    private static String fork() {
        return System.getProperty("fullcircle.fork", "process-0");
    }

    /** An empty folder of this process of tests under {@code target/test-data}; what an earlier run left there is gone. */
    public static Path freshFolder(String name) {
        Path folder = target().resolve("test-data").resolve(fork()).resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path demand(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is missing: run ./mvnw -DskipTests package first");
        }
        return path;
    }
}
