package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.testing.Build;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The distribution as a person starts it: its messages, its exit codes, and that a killed start is recovered by the next. */
class LauncherIT {

    private static final int TERMINATED = 143;

    @Test
    void aKilledStartIsRecoveredByTheNextAndADeadServerEndsItWithASentence() throws Exception {
        Path data = Build.freshFolder("launcher");
        String port = Integer.toString(io.fullcircle.testing.Ports.free());
        String[] options = {"--demo", "--data", data.toString(), "--port", port};
        ProcessHandle orphan;
        try (StartedLauncher first = StartedLauncher.start(options).awaitReady()) {
            assertTrue(first.output().contains("candidate@demo.fullcircle.test"), first.output());
            orphan = StartedLauncher.server(data);
            first.kill();
        }
        try (StartedLauncher second = StartedLauncher.start(options).awaitReady()) {
            assertFalse(orphan.isAlive());
            assertTrue(second.output().contains("up to date"), second.output());
            try (StartedLauncher third = StartedLauncher.start(options)) {
                assertEquals(1, third.awaitEnd());
                String where = "Fullcircle is already running at http://localhost:" + port + " (process ";
                assertTrue(third.lastLine().startsWith(where), third.output());
            }
            StartedLauncher.server(data).destroyForcibly();
            assertEquals(1, second.awaitEnd());
            assertTrue(second.lastLine().startsWith("The server ended by itself;"), second.output());
            assertFalse(Files.exists(data.resolve("postgres/cluster/postmaster.pid")));
        }
    }

    @Test
    void whoeverStopsAStartHalfwayLeavesNothingRunning() throws Exception {
        Path data = Build.freshFolder("launcher-stopped");
        String port = Integer.toString(io.fullcircle.testing.Ports.free());
        try (StartedLauncher launcher = StartedLauncher.start("--data", data.toString(), "--port", port)) {
            launcher.await("Server ").terminate();
            assertEquals(TERMINATED, launcher.awaitEnd());
            assertEquals("Fullcircle has stopped.", launcher.lastLine());
            assertFalse(Files.exists(data.resolve("server.pid")));
            assertFalse(Files.exists(data.resolve("postgres/cluster/postmaster.pid")));
        }
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        Path data = Build.freshFolder("launcher-port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StartedLauncher launcher = StartedLauncher.start(
                        "--data", data.toString(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertEquals(1, launcher.awaitEnd());
            assertEquals(
                    "Port " + taken.getLocalPort() + " is taken on 127.0.0.1; choose another with --port.",
                    launcher.lastLine());
            assertFalse(Files.exists(data.resolve("postgres")));
        }
    }

    @Test
    void anUnknownOptionIsNamed() throws Exception {
        try (StartedLauncher launcher = StartedLauncher.start("--prot", "1")) {
            assertEquals(2, launcher.awaitEnd());
            assertEquals("Unknown option --prot; --help lists the options.", launcher.lastLine());
        }
    }

    @Test
    void everyLibraryOfTheDistributionIsOnTheClassPathOfRunJar() throws IOException {
        Path home = Build.distribution();
        Set<String> files = new TreeSet<>();
        for (String folder : List.of("lib", "lib-db")) {
            try (Stream<Path> children = Files.list(home.resolve(folder))) {
                children.map(child -> folder + "/" + child.getFileName()).forEach(files::add);
            }
        }
        files.remove("lib/payara-micro.jar");
        try (JarFile jar = new JarFile(home.resolve("run.jar").toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue("Class-Path");
            assertEquals(files, new TreeSet<>(List.of(classPath.split(" +"))));
        }
    }
}
