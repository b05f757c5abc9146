package io.fullcircle.launcher;

import io.fullcircle.testing.Build;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code java -jar run.jar} as a person starts it, with what it printed. */
final class StartedLauncher implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;
    private final List<String> printed = new ArrayList<>();

    private StartedLauncher(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static StartedLauncher start(String... options) throws IOException {
        return start(Map.of(), options);
    }

    /** The same with these settings in its environment. */
    static StartedLauncher start(Map<String, String> settings, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Build.distribution().resolve("run.jar").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("APP_"));
        builder.environment().putAll(settings);
        return new StartedLauncher(builder.start());
    }

    /** Reads on until the launcher says that it is ready. */
    StartedLauncher awaitReady() throws IOException {
        return await("Ready ");
    }

    /** Reads on until a line begins like this. */
    StartedLauncher await(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.add(line);
            if (line.strip().startsWith(beginning)) {
                return this;
            }
        }
        throw new IllegalStateException("never came to “" + beginning + "”:\n" + String.join("\n", printed));
    }

    /** Reads to the end of the output and returns the exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.add(line);
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end:\n" + String.join("\n", printed));
        }
        return process.exitValue();
    }

    void terminate() {
        // Not through the process itself, which would close its output too.
        process.toHandle().destroy();
    }

    /** As {@code kill -9} does: nothing in the launcher runs any more. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String lastLine() {
        return printed.get(printed.size() - 1);
    }

    String output() {
        return String.join("\n", printed);
    }

    /** The server that the launcher of this data folder has started. */
    static ProcessHandle server(Path data) throws IOException {
        String pid = Files.readString(data.resolve("server.pid")).split(" ")[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        terminate();
        awaitEnd();
    }
}
