package io.fullcircle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two branches that each add a migration meet in the same number: better here than on somebody's database. */
class MigrationNumbersTest {
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9_]+\\.sql");

    @Test
    void migrationsAreNumberedFromOneWithoutGapOrDouble() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            check(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aDoubleAGapAndAnOddNameAreFound() {
        List.of(
                        List.of("V001__a.sql", "V001__b.sql"),
                        List.of("V001__a.sql", "V003__b.sql"),
                        List.of("V002__a.sql"),
                        List.of("V001__a.sql", "V2__b.sql"),
                        List.of("V001__a.sql", "v002__b.sql"))
                .forEach(names -> assertThrows(AssertionError.class, () -> check(names), names::toString));
    }

    private static void check(List<String> names) {
        List<Integer> numbers =
                names.stream().map(MigrationNumbersTest::number).sorted().toList();
        assertEquals(IntStream.rangeClosed(1, names.size()).boxed().toList(), numbers);
    }

    private static int number(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new AssertionError(name + " is not named like V001__what_it_does.sql");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
