package io.fullcircle.measurement.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.agreement.Level;
import io.fullcircle.measurement.agreement.Units;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.model.Rating;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    private static final String HEADER = "candidate,interviewer,principle,interview,rating\n";

    @Test
    void ratingsAreReadInWhateverOrderTheColumnsStand() {
        List<Rating> ratings = ratings("\uFEFFRating,extra,Interview,candidate, interviewer ,principle\r\n"
                + "RAISES,x,10,\"Ann \"\"A\"\", the first\",I1,LP1\r\n\r\n# a remark\r\nBELOW,,9.50,Bob,I1,LP2");
        assertEquals(
                List.of(
                        new Rating("Ann \"A\", the first", "I1", "LP1", 1, Rating.RAISES),
                        new Rating("Bob", "I1", "LP2", 0, Rating.BELOW)),
                ratings);
    }

    @Test
    void interviewsAreOrderedAsNumbersOrAsTimesAndEqualValuesAreOne() {
        assertEquals(List.of(2L, 1L, 0L, 0L), interviews("10", "9", "-1.0", "-1"));
        assertEquals(
                List.of(0L, 1L, 2L, 2L, 1L),
                interviews(
                        "2026-03-01",
                        "2026-03-01T09:00",
                        "2026-03-01T12:00:00+02:00",
                        "2026-03-01T10:00:00Z",
                        "2026-03-01 09:00:00"));
    }

    private static List<Long> interviews(String... values) {
        StringBuilder file = new StringBuilder(HEADER);
        for (String value : values) {
            file.append("C,I,LP,").append(value).append(",MEETS\n");
        }
        return ratings(file.toString()).stream().map(Rating::interview).toList();
    }

    @Test
    void whatWasNotObservedIsNoRating() {
        assertEquals(
                1, ratings(HEADER + "C,I,LP,1,NOT_OBSERVED\nC,I,LP,2,MEETS\n").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C,I,LP,1,GOOD            | 2 | GOOD
            C,I,LP,1,meets           | 2 | meets
            C,I,LP,soon,MEETS        | 2 | soon
            C,I,LP,2026-02-30,MEETS  | 2 | 2026-02-30
            C,I,LP,1e9,MEETS         | 2 | 1e9
            C,I,LP,1                 | 2 | 4 fields
            C,I,LP,1,MEETS,x         | 2 | 6 fields
            C,,LP,1,MEETS            | 2 | interviewer
            C,"I,LP,1,MEETS          | 2 | quote
            C,"I"x,LP,1,MEETS        | 2 | x
            """)
    void aBadLineIsNamedWithItsReason(String line, int number, String reason) {
        BadFile.Fault fault =
                refused(HEADER + line + "\nC,I,LP,3,MEETS\n").faults().get(0);
        assertEquals(number, fault.line());
        assertTrue(fault.reason().contains(reason), fault::toString);
    }

    @Test
    void everyBadLineIsNamedUpToTwenty() {
        assertEquals(
                "[line 2: There is no rating “A”; there are BELOW, MEETS and RAISES., "
                        + "line 4: The interviews are numbers in some lines and times in others.]",
                refused(HEADER + "C,I,LP,1,A\nC,I,LP,1,MEETS\nC,I,LP,2026-01-01,MEETS\n")
                        .faults()
                        .toString());
        assertEquals(20, refused(HEADER + "C,I,LP,1,A\n".repeat(50)).faults().size());
    }

    @Test
    void aFileWithoutHeaderOrRatingsIsBad() {
        assertEquals(1, refused("").faults().get(0).line());
        assertTrue(refused("a,b\n").getMessage().contains("“candidate”"));
        assertTrue(refused(HEADER.strip() + ",rating\n").getMessage().contains("two columns “rating”"));
        assertTrue(refused(HEADER).getMessage().contains("No rating follows"));
        byte[] latin = (HEADER + "J\u00f6rg,I,LP,1,MEETS\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                2,
                assertThrows(BadFile.class, () -> RatingsFile.parse(latin))
                        .faults()
                        .get(0)
                        .line());
    }

    @Test
    void aTableOfUnitsMayNameThemAndLeavesGaps() {
        assertEquals(2, units("unit,A,B\nx,1,2\ny,2,\nz,2,2\n", Level.ORDINAL).shared());
        assertEquals(
                3, units("A,B\n1,1\nMEETS,RAISES\n0,BELOW\n", Level.ORDINAL).categories().length);
        assertEquals(3, units("A,B\nred,blue\ngreen,\nred,red\n", Level.NOMINAL).categories().length);
    }

    @Test
    void aBadTableIsNamedByItsLine() {
        assertEquals(3, badTable("A,B\n1,2\n1,x\n", Level.ORDINAL));
        assertEquals(3, badTable("A,B\n1,2\n1\n", Level.ORDINAL));
        assertEquals(2, badTable("A,B\n-1,2\n", Level.RATIO));
        assertEquals(2, badTable("A,B\n1,NaN\n", Level.INTERVAL));
        assertEquals(1, badTable("unit,A\nx,1\n", Level.ORDINAL));
        assertEquals(1, badTable("A,B\n", Level.ORDINAL));
        assertEquals(1, badTable("", Level.ORDINAL));
    }

    private static int badTable(String text, Level level) {
        return assertThrows(BadFile.class, () -> units(text, level))
                .faults()
                .get(0)
                .line();
    }

    @Test
    void weightsAreOfDisagreementsOneForEachPairOfCategories() {
        assertEquals(6, weights("0,1,3\n1,0,6\n3,6,0\n")[1][2]);
        for (String bad :
                List.of("0,1\n1,0\n", "0,1,2\n1,0\n2,1,0\n", "1,0,0\n0,1,0\n0,0,1\n", "0,1,2\n1,0,-1\n2,1,0\n")) {
            assertThrows(BadFile.class, () -> weights(bad), bad);
        }
    }

    private static double[][] weights(String text) {
        return UnitsFile.weights(text.getBytes(StandardCharsets.UTF_8), 3);
    }

    @Test
    void theDocumentOfAFitHasEveryKeyAndNoOther() {
        List<Rating> ratings = ratings(HEADER + "C1,I1,LP1,1,MEETS\nC1,I2,LP2,2,RAISES\n");
        Map<String, Object> tree = FitDocument.of(ratings, FitOptions.USUAL, 100);
        assertEquals("[thresholds, sd, cohortTrend, components, interviewers, principles, candidates]", keys(tree));
        assertEquals("[ability, severity, difficulty, trend]", keys(tree.get("sd")));
        assertEquals(
                "[ratings, severity, se, infit, outfit, observedMeets, expectedMeets]",
                keys(at(tree, "interviewers", "I1")));
        assertEquals("[difficulty, se]", keys(at(tree, "principles", "LP1")));
        assertEquals("[ability, se, principles, readiness]", keys(at(tree, "candidates", "C1")));
        assertEquals(
                "[ratings, logit, se, probability, low, high]",
                keys(at(tree, "candidates", "C1", "principles", "LP1")));
        Object readiness = at(tree, "candidates", "C1", "readiness");
        assertEquals("[mean, low, high, probabilityReady, verdict]", keys(readiness));
        assertEquals("INSUFFICIENT_EVIDENCE", at(readiness, "verdict"));
        assertEquals(List.of(-0.8, 1.6), tree.get("thresholds"));
        assertEquals(1, tree.get("components"));
    }

    @Test
    void theDocumentOfAgreementSaysWhatIsNotDefined() {
        Map<String, Object> tree = AgreementDocument.of(units("A,B\n1,1\n1,1\n", Level.ORDINAL), Level.ORDINAL, null);
        assertEquals("[level, sharedUnits, enough, alpha, ac1, ac2, kappa]", keys(tree));
        assertNull(at(tree, "alpha", "value"));
        assertEquals("quadratic", at(tree, "kappa", "weights"));
        assertEquals(false, tree.get("enough"));
    }

    private static String keys(Object map) {
        return ((Map<?, ?>) map).keySet().toString();
    }

    private static Object at(Object tree, String... keys) {
        Object at = tree;
        for (String key : keys) {
            at = ((Map<?, ?>) at).get(key);
        }
        return at;
    }

    private static List<Rating> ratings(String text) {
        return RatingsFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Units units(String text, Level level) {
        return UnitsFile.parse(text.getBytes(StandardCharsets.UTF_8), level);
    }

    private static BadFile refused(String text) {
        return assertThrows(BadFile.class, () -> ratings(text));
    }
}
