package io.fullcircle.measurement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.files.UnitsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double NONE = Double.NaN;
    private static final double[][] GIVEN = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};

    private final Units krippendorff = UnitsFile.parse(resource("krippendorff.csv"), Level.INTERVAL);

    @Test
    void alphaIsThatOfKrippendorffsTableAtEveryLevel() {
        assertEquals(0.743, Krippendorff.alpha(krippendorff, Level.NOMINAL), 5e-4);
        assertEquals(0.815, Krippendorff.alpha(krippendorff, Level.ORDINAL), 5e-4);
        assertEquals(0.849, Krippendorff.alpha(krippendorff, Level.INTERVAL), 5e-4);
        assertEquals(0.797, Krippendorff.alpha(krippendorff, Level.RATIO), 5e-4);
    }

    /** The same table in R's irrCAC: gwet.ac1.raw. */
    @Test
    void ac1IsThatOfGwetsOwnProgram() {
        assertEquals(0.77544, Gwet.ac1(krippendorff), 5e-6);
    }

    @Test
    void ac2TakesSquaresIntoAccount() {
        // Three categories, two raters, by hand: prevalences 4/8, 3/8 and 1/8.
        Units units = units(new double[] {0, 0}, new double[] {0, 1}, new double[] {2, 0}, new double[] {1, 1});
        double agreed = (1 + 0.75 + 0 + 1) / 4;
        double spread = 4 / 8.0 * 4 / 8 + 3 / 8.0 * 5 / 8 + 1 / 8.0 * 7 / 8;
        double chance = (3 + 4 * 0.75) * spread / 6;
        assertEquals((agreed - chance) / (1 - chance), Gwet.ac2(units), 1e-12);
    }

    @Test
    void kappaIsThatOfCohensTable() {
        double[][] joint = new String(resource("cohen1968.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        double[] categories = {1, 2, 3};
        assertEquals(0.4915, Kappa.of(joint, Weights.nominal(categories)), 5e-5);
        assertEquals(0.4737, Kappa.of(joint, Weights.linear(categories)), 5e-5);
        assertEquals(0.4545, Kappa.of(joint, Weights.quadratic(categories)), 5e-5);
        assertEquals(0.3478, Kappa.of(joint, GIVEN), 5e-5);
    }

    @Test
    void kappaOfUnitsIsThatOfTheirTableAndOfSeveralRatersTheMeanOfPairs() {
        List<double[]> rows = new ArrayList<>();
        double[][] joint = {{5, 1, 0}, {2, 4, 1}, {0, 1, 3}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < joint[i][j]; k++) {
                    rows.add(new double[] {i, j, i});
                }
            }
        }
        double pair = Kappa.of(joint, GIVEN);
        List<double[]> two = rows.stream().map(row -> Arrays.copyOf(row, 2)).toList();
        assertEquals(pair, Kappa.mean(new Units(two), GIVEN), 1e-12);
        assertEquals((pair + 1 + pair) / 3, Kappa.mean(new Units(rows), GIVEN), 1e-12);
    }

    @Test
    void aMissingRatingIsNoRating() {
        Units whole = units(new double[] {1, 1}, new double[] {2, 1}, new double[] {2, 2});
        Units gaps = units(
                new double[] {1, 1, NONE},
                new double[] {NONE, 2, 1},
                new double[] {2, NONE, 2},
                new double[] {NONE, 1, NONE},
                new double[] {NONE, NONE, NONE});
        assertEquals(Krippendorff.alpha(whole, Level.ORDINAL), Krippendorff.alpha(gaps, Level.ORDINAL), 1e-12);
        assertEquals(3, gaps.shared());
    }

    @Test
    void tenSharedUnitsAreEnough() {
        assertTrue(krippendorff.enough());
        assertEquals(11, krippendorff.shared());
        List<double[]> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nine.add(new double[] {i % 3, i % 3});
        }
        nine.add(new double[] {1, NONE});
        assertFalse(new Units(nine).enough());
        nine.add(new double[] {1, 1});
        assertTrue(new Units(nine).enough());
    }

    @Test
    void whatIsNotDefinedIsNotANumberInsteadOfAGuess() {
        Units same = units(new double[] {1, 1}, new double[] {1, 1});
        assertTrue(Double.isNaN(Krippendorff.alpha(same, Level.NOMINAL)));
        assertTrue(Double.isNaN(Gwet.ac1(same)));
        assertTrue(Double.isNaN(Kappa.mean(same, Weights.quadratic(same.categories()))));
        Units alone = units(new double[] {1, NONE}, new double[] {2, NONE});
        assertTrue(Double.isNaN(Krippendorff.alpha(alone, Level.RATIO)));
        assertTrue(Double.isNaN(Gwet.ac2(alone)));
        assertTrue(Double.isNaN(Coefficient.of(alone, Gwet::ac2).low()));
        assertTrue(Double.isNaN(Krippendorff.alpha(new Units(List.of()), Level.ORDINAL)));
    }

    @Test
    void theIntervalIsThatOfUnitsDrawnAnewAndTheSameEachTime() {
        Coefficient alpha = Coefficient.of(krippendorff, units -> Krippendorff.alpha(units, Level.ORDINAL));
        assertEquals(Krippendorff.alpha(krippendorff, Level.ORDINAL), alpha.value());
        assertTrue(alpha.low() < alpha.value() - 0.1 && alpha.value() < alpha.high() && alpha.high() <= 1);
        assertEquals(alpha, Coefficient.of(krippendorff, units -> Krippendorff.alpha(units, Level.ORDINAL)));
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> units(new double[] {1, 2}, new double[] {1}));
    }

    private static Units units(double[]... rows) {
        return new Units(List.of(rows));
    }

    private static byte[] resource(String name) {
        try (InputStream in = AgreementTest.class.getResourceAsStream("/io/fullcircle/measurement/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
