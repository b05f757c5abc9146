package io.fullcircle.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in PostgreSQL's own words why it did not start. */
final class PostgresLog {

    private static final int MOST = 64 * 1024;
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|ERROR|error):\\s+(.+)");
    private static final List<String> PASSING =
            List.of("is still in use", "lock file", "could not create any TCP/IP sockets", "Address already in use");

    private PostgresLog() {}

    /** The first complaint in the log from the given place on, without its final full stop. */
    static String reason(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(from, file.length()));
            byte[] bytes = new byte[(int) Math.min(MOST, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return reason(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "it left no reason";
        }
    }

    static String reason(String text) {
        Matcher matcher = COMPLAINT.matcher(text);
        if (matcher.find()) {
            return matcher.group(1).strip().replaceFirst("\\.$", "");
        }
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((first, last) -> last)
                .orElse("it left no reason");
    }

    /** True for what goes away by itself when a former server is just ending, or a port was lost to somebody else. */
    static boolean passing(String reason) {
        return PASSING.stream().anyMatch(reason::contains);
    }
}
