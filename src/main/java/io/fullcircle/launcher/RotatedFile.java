package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Log files that give way when they are large: {@code name.log}, {@code name.log.1} … {@code name.log.5}. */
final class RotatedFile {

    static final long LARGE = 10L * 1024 * 1024;

    private static final int KEPT = 5;

    private RotatedFile() {}

    /** Starts a new file when the present one is large. */
    static void rotate(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) >= LARGE) {
            shift(file);
        }
    }

    /** Moves every file one number up; the oldest goes. */
    static void shift(Path file) throws IOException {
        for (int number = KEPT - 1; number >= 0; number--) {
            Path from = numbered(file, number);
            if (Files.exists(from)) {
                Files.move(from, numbered(file, number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path numbered(Path file, int number) {
        return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
    }
}
