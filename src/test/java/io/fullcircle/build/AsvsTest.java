package io.fullcircle.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.testing.Build;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsvsTest {
    private static final int WANTED_PERCENT = 75;
    private static final Path HERE = Build.basedir();

    @Test
    void everyRequirementIsAnsweredOnceAndWhatShowsItIsThere() throws IOException {
        assertEquals(253, Asvs.requirements().size());
        assertEquals(List.of(), Asvs.read(HERE).complaints(Asvs.requirements(), HERE));
    }

    @Test
    void threeQuartersOfWhatAppliesAreMet() throws IOException {
        Asvs table = Asvs.read(HERE);
        assertTrue(table.percent() >= WANTED_PERCENT, table::line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.1,2,yes,met,In `pom.xml`                 | ",
                "1.1.1,2,yes,open,Not yet                     | ",
                "1.1.1,2,no,na,There is none                  | ",
                "1.1.1,1,yes,met,In `pom.xml`                 | 1.1.1 is no requirement of level 1, or stands twice",
                "9.9.9,2,yes,met,In `pom.xml`                 | 9.9.9 is no requirement of level 2, or stands twice",
                "1.1.1,2,yes,na,There is none                 | 1.1.1 says “yes” and “na”",
                "1.1.1,2,no,met,In `pom.xml`                  | 1.1.1 says “no” and “met”",
                "1.1.1,2,maybe,na,Who knows                   | 1.1.1 says “maybe” and “na”",
                "1.1.1,2,yes,done,In `pom.xml`                | 1.1.1 says “yes” and “done”",
                "1.1.1,2,no,na,                               | 1.1.1 gives no reason",
                "1.1.1,2,yes,met,`pom.xml`                    | 1.1.1 gives no reason",
                "1.1.1,2,yes,met,Believe me                   | 1.1.1 is met, and nothing shows it",
                "1.1.1,2,yes,met,In `src/GoneTest.java`       | 1.1.1 names src/GoneTest.java, which is not there"
            })
    void aRowIsHeldToWhatItSays(String row, String complaint) {
        List<String> complaints = Asvs.of(List.of(Asvs.HEADER, row.strip())).complaints(Map.of("1.1.1", 2), HERE);
        assertEquals(complaint == null ? "nothing" : complaint, complaints.isEmpty() ? "nothing" : complaints.get(0));
    }

    @Test
    void whatIsMissingOrTwiceIsNamed() {
        Asvs none = Asvs.of(List.of(Asvs.HEADER));
        assertEquals(List.of("1.1.1 is missing"), none.complaints(Map.of("1.1.1", 2), HERE));
        Asvs twice = Asvs.of(List.of(Asvs.HEADER, "1.1.1,2,no,na,None", "1.1.1,2,no,na,None"));
        assertEquals(1, twice.complaints(Map.of("1.1.1", 2), HERE).size());
        assertThrows(IllegalArgumentException.class, () -> Asvs.of(List.of("number,level")));
        assertThrows(IllegalArgumentException.class, () -> Asvs.of(List.of(Asvs.HEADER, "1.1.1,2")));
    }

    @Test
    void theFigureIsRoundedDown() {
        Asvs table = Asvs.of(List.of(
                Asvs.HEADER,
                "1.1.1,2,yes,met,\"In `pom.xml`, as said\"",
                "1.1.2,2,yes,met,In `pom.xml`",
                "1.2.1,1,yes,open,Not yet",
                "1.2.2,1,no,na,None"));
        assertEquals("ASVS 5.0 levels 1 and 2: 2 of 3 that apply are met (66 %)", table.line());
    }
}
