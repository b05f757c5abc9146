package io.fullcircle.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine that the tests really run on. */
final class ThisMachine implements Machine {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
    private static final List<String> USUAL_PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    @Override
    public Optional<Path> configured() {
        return Stream.of(System.getProperty("browser"), System.getenv("FULLCIRCLE_BROWSER"))
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .findFirst();
    }

    @Override
    public boolean canStart(Path browser) {
        return Files.isRegularFile(browser) && Files.isExecutable(browser);
    }

    @Override
    public Optional<Path> installed() {
        return Stream.concat(
                        NAMES.stream().flatMap(ThisMachine::onPath),
                        USUAL_PLACES.stream().map(Path::of))
                .filter(this::canStart)
                .findFirst();
    }

    @Override
    public boolean hasApt() {
        return "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/etc/debian_version"))
                && onPath("apt-get").anyMatch(this::canStart);
    }

    @Override
    public void install() throws IOException {
        run(Map.of(), "apt-get", "-qq", "update");
        run(
                Map.of("DEBIAN_FRONTEND", "noninteractive"),
                "apt-get",
                "-qq",
                "-y",
                "--no-install-recommends",
                "install",
                "chromium");
    }

    @Override
    public boolean hasNpm() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")
                && Stream.of("npm", "node", "tar").allMatch(tool -> onPath(tool).anyMatch(this::canStart));
    }

    @Override
    public FoundBrowser fetch() throws IOException {
        return PackedBrowser.unpackInto(cache());
    }

    /** Runs a command to its end; what it printed is in the exception of a failure. */
    static void run(Map<String, String> environment, String... command) throws IOException {
        Path output = Files.createTempFile("fullcircle", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IOException(command[0] + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " said: "
                        + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command[0] + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path base =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return base.resolve("fullcircle");
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name));
    }
}
