package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Keeps the details away from the terminal: stack traces and the libraries' own lines go to {@code log/launcher.log}. */
final class LauncherLog {

    private static final Logger LOG = Logger.getLogger("io.fullcircle.launcher");

    private LauncherLog() {}

    /** Nothing at all is printed by the libraries from here on. */
    static void quiet() {
        LogManager.getLogManager().reset();
    }

    static void open(Path file) {
        try {
            RotatedFile.rotate(file);
            Handler handler =
                    new StreamHandler(
                            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                            new SimpleFormatter()) {
                        @Override
                        public synchronized void publish(LogRecord record) {
                            super.publish(record);
                            flush();
                        }
                    };
            handler.setEncoding("UTF-8");
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new LaunchException("The log " + file + " cannot be written: " + FileTools.reason(e) + ".", e);
        }
    }

    static void fine(String what) {
        LOG.fine(what);
    }

    static void note(String what, Throwable details) {
        LOG.log(Level.WARNING, what, details);
    }
}
