package io.fullcircle.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Carries the server's log lines to the log file, which gives way when it is large, or to the terminal. */
final class ServerLog implements Runnable {

    private static final byte[] NEW_LINE = {'\n'};

    private final InputStream lines;
    private final Path file;
    private final ServerDiagnosis diagnosis;
    private final Terminal console;

    private OutputStream out;
    private long size;

    /** @param console where the lines go instead of the file, or null */
    ServerLog(InputStream lines, Path file, ServerDiagnosis diagnosis, Terminal console) {
        this.lines = lines;
        this.file = file;
        this.diagnosis = diagnosis;
        this.console = console;
    }

    /** Until the server closes its output. A full disk loses lines but must not stall the server, so reading goes on. */
    @Override
    public void run() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                diagnosis.read(line);
                if (console != null) {
                    console.say(line);
                } else {
                    append(line);
                }
            }
        } catch (IOException e) {
            LauncherLog.note("The server's log ended", e);
        } finally {
            close();
        }
    }

    private void append(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            if (out != null && size >= RotatedFile.LARGE) {
                close();
            }
            if (out == null) {
                RotatedFile.rotate(file);
                size = Files.exists(file) ? Files.size(file) : 0;
                out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            out.write(bytes);
            out.write(NEW_LINE);
            size += bytes.length + 1L;
        } catch (IOException e) {
            close();
        }
    }

    private void close() {
        try (OutputStream closing = out) {
            out = null;
        } catch (IOException e) {
            LauncherLog.note("The server's log file could not be closed", e);
        }
    }
}
