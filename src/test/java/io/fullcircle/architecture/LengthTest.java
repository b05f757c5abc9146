package io.fullcircle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to be scrolled for long is seldom read to its end. */
class LengthTest {
    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 40;

    /** Files that may be longer, each with its reason. */
    private static final Map<String, String> EXEMPT = Map.of();

    @TempDir
    Path folder;

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = Lengths.ofFiles(sources(".java", ".xhtml"), LINES_OF_A_FILE).stream()
                .filter(finding -> EXEMPT.keySet().stream().noneMatch(finding::contains))
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void methodsAreShort() throws IOException {
        assertEquals(List.of(), Lengths.ofMethods(sources(".java"), LINES_OF_A_METHOD));
    }

    @Test
    void anExemptionThatIsNoLongerNeededIsRemoved() throws IOException {
        List<String> tooLong = Lengths.ofFiles(sources(".java", ".xhtml"), LINES_OF_A_FILE);
        assertEquals(
                List.of(),
                EXEMPT.keySet().stream()
                        .filter(file -> tooLong.stream().noneMatch(finding -> finding.contains(file)))
                        .toList());
    }

    @Test
    void aLongFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("Long.java"), "\n".repeat(LINES_OF_A_FILE + 1));
        assertEquals(1, Lengths.ofFiles(List.of(file), LINES_OF_A_FILE).size());
    }

    @Test
    void aLongMethodOrConstructorIsNamed() throws IOException {
        String body = " {" + "\n".repeat(LINES_OF_A_METHOD) + "}\n";
        Path file = Files.writeString(
                folder.resolve("Long.java"), "class Long { Long()" + body + "void on()" + body + "void off() {}\n}");
        List<String> found = Lengths.ofMethods(List.of(file), LINES_OF_A_METHOD);
        assertEquals(2, found.size());
        assertTrue(found.get(1).contains("Long.java: on has 41 lines"), found::toString);
    }

    private static List<Path> sources(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
