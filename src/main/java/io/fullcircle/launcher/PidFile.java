package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers the server process across launchers, so that the server of a killed launcher can be ended by the next one. The pid alone
 * proves nothing, since the system uses it again: the moment of the process's start must agree too.
 */
record PidFile(Path file) {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    void write(ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.now());
        FileTools.writeSecret(file, process.pid() + " " + start.toEpochMilli() + "\n");
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Ends what an earlier launcher left running. Returns true when there was something. */
    boolean endOrphan() throws IOException {
        Optional<ProcessHandle> orphan = read();
        if (orphan.isPresent() && !Processes.end(orphan.get(), PATIENCE)) {
            throw new LaunchException("The server of an earlier start, process "
                    + orphan.get().pid() + ", does not end; end it and start again.");
        }
        clear();
        return orphan.isPresent();
    }

    /** The remembered process, if that very process still runs. */
    Optional<ProcessHandle> read() throws IOException {
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, start))
                    .filter(this::worksHere);
        } catch (NoSuchFileException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** A copied data folder names the server of the original; where the system shows command lines, they tell the two apart. */
    private boolean worksHere(ProcessHandle process) {
        String folder = FileTools.parent(file).toString();
        return process.info().commandLine().map(line -> line.contains(folder)).orElse(true);
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(found -> Duration.between(found, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
