package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Payara Micro as a process of its own, with our flags and without our secrets. */
final class ServerProcess {

    private static final Duration READY_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOG_PATIENCE = Duration.ofSeconds(2);
    private static final int BETWEEN_PROBES_MILLIS = 200;

    private final Process process;
    private final Thread log;
    private final ServerDiagnosis diagnosis;
    private final PidFile pidFile;
    private final ServerFolder folder;
    private final String readyUrl;

    private ServerProcess(
            Process process, Thread log, ServerDiagnosis diagnosis, PidFile pidFile, ServerFolder folder, String url) {
        this.process = process;
        this.log = log;
        this.diagnosis = diagnosis;
        this.pidFile = pidFile;
        this.folder = folder;
        this.readyUrl = url;
    }

    static ServerProcess start(
            Path home, Path data, Configuration configuration, DatabaseAccess database, Terminal terminal) {
        try {
            ServerFolder folder = ServerFolder.prepare(home, data.resolve("server"), configuration.address());
            ProcessBuilder builder = new ProcessBuilder(command(home, folder, configuration))
                    .directory(folder.root().toFile())
                    .redirectErrorStream(true);
            environment(builder.environment(), data, configuration, database);
            Process process = builder.start();
            process.getOutputStream().close();
            PidFile pidFile = new PidFile(data.resolve("server.pid"));
            pidFile.write(process.toHandle());
            ServerDiagnosis diagnosis = new ServerDiagnosis();
            Terminal console = configuration.logToConsole() ? terminal : null;
            Thread log = new Thread(
                    new ServerLog(
                            process.getInputStream(), data.resolve("log").resolve("server.log"), diagnosis, console),
                    "server log");
            log.setDaemon(true);
            log.start();
            return new ServerProcess(process, log, diagnosis, pidFile, folder, Readiness.url(configuration));
        } catch (IOException e) {
            throw new LaunchException("The server cannot be started: " + FileTools.reason(e) + ".", e);
        }
    }

    private static List<String> command(Path home, ServerFolder folder, Configuration configuration) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + configuration.serverMemory(),
                // One collector thread and no spare regions: right for a heap of this size.
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                // Whoever is not told looks through all archives for it, for each line of the log and each piece of
                // JSON.
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "-Dfile.encoding=UTF-8"));
        if (configuration.demo()) {
            // Somebody who tries the product waits for its start: the first compiler alone halves the work of it. A
            // real
            // installation starts seldom, and gains more from the second one.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", home.resolve("lib/payara-micro.jar").toString()));
        command.addAll(List.of("--deploy", home.resolve("fullcircle.war").toString()));
        command.addAll(List.of("--contextroot", "/"));
        command.addAll(List.of("--port", Integer.toString(configuration.port())));
        command.addAll(List.of("--nocluster", "--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--rootdir", folder.root().toString()));
        command.addAll(List.of("--unpackdir", folder.unpacked().toString()));
        command.addAll(List.of("--prebootcommandfile", folder.preboot().toString()));
        command.addAll(List.of(
                "--postbootcommandfile",
                home.resolve("deploy/payara/postboot.txt").toString()));
        command.addAll(List.of(
                "--logproperties",
                home.resolve("deploy/payara/logging.properties").toString()));
        return command;
    }

    /** The person's settings go through, the resolved ones replace them, and the owner of the tables is never mentioned. */
    static void environment(
            Map<String, String> environment, Path data, Configuration configuration, DatabaseAccess database) {
        environment.keySet().removeAll(List.of(Setting.DB_OWNER_USER.variable(), Setting.DB_OWNER_PASSWORD.variable()));
        environment.put(Setting.ADDRESS.variable(), configuration.address());
        environment.put(Setting.PORT.variable(), Integer.toString(configuration.port()));
        environment.put(Setting.BASE_URL.variable(), configuration.baseUrl(configuration.port()));
        environment.put(Setting.PROXIES.variable(), Integer.toString(configuration.proxies()));
        environment.put(Setting.DATA.variable(), data.toString());
        environment.put(Setting.DEMO.variable(), Boolean.toString(configuration.demo()));
        environment.put(Setting.DB_URL.variable(), database.url());
        environment.put(Setting.DB_USER.variable(), database.user());
        environment.put(Setting.DB_PASSWORD.variable(), database.password());
    }

    /** Returns when the application answers that it is ready; otherwise says why it will not be. */
    void awaitReady() {
        long deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (!Readiness.ready(readyUrl)) {
            if (!process.isAlive()) {
                awaitLog();
                throw new LaunchException("The server ended while starting: " + diagnosis.reason() + ".");
            }
            if (diagnosis.deploymentFailed()) {
                throw new LaunchException("The application cannot be deployed: " + diagnosis.reason() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchException("The server was not ready after " + READY_PATIENCE.toSeconds() + " seconds: "
                        + diagnosis.reason() + ".");
            }
            Pause.ofMillis(BETWEEN_PROBES_MILLIS);
        }
        folder.markWhole();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Stops the server in order; when it does not, the system ends it. */
    void stop() {
        Processes.end(process.toHandle(), STOP_PATIENCE);
        awaitLog();
        try {
            pidFile.clear();
        } catch (IOException e) {
            LauncherLog.note("server.pid remains", e);
        }
    }

    private void awaitLog() {
        try {
            log.join(LOG_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
