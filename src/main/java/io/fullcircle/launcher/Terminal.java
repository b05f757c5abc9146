package io.fullcircle.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The lines that the person who starts the product sees. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** UTF-8 wherever no locale says otherwise, for a bare container has none and its terminal still understands it. */
    static Terminal standard() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset));
    }

    void say(String text) {
        out.println(text);
    }

    void complain(String sentence) {
        err.println(sentence);
    }

    /** One line for a step that is done, with the time since the given moment of {@link System#nanoTime()}. */
    void done(String part, String what, long since) {
        double seconds = (System.nanoTime() - since) / 1e9;
        out.println(String.format(Locale.ROOT, "  %-11s %s (%.1f s)", part, what, seconds));
    }

    /** One line for something that takes a while. */
    void doing(String part, String what) {
        out.println(String.format(Locale.ROOT, "  %-11s %s …", part, what));
    }

    PrintStream out() {
        return out;
    }
}
