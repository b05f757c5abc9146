package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementCommandTest {
    private static final String RATINGS = """
            candidate,interviewer,principle,interview,rating
            Ann,I1,LP1,1,MEETS
            Ann,I2,LP2,2,RAISES
            Bob,I3,LP1,1,BELOW
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final MeasurementCommand command = new MeasurementCommand(
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(out)));

    @TempDir
    Path folder;

    @Test
    void aFitIsPrintedAsJson() throws IOException {
        command.fit(List.of(file("r.csv", RATINGS), "--fixed", "--no-trend", "--draws=50"));
        JsonNode json = json();
        assertEquals(2, json.get("components").asInt());
        assertEquals(0.7, json.at("/sd/severity").asDouble());
        assertEquals(0, json.at("/sd/trend").asDouble());
        assertTrue(json.at("/interviewers/I3/severity").asDouble() > 0);
        assertEquals(
                "INSUFFICIENT_EVIDENCE",
                json.at("/candidates/Ann/readiness/verdict").asText());
    }

    @Test
    void agreementIsPrintedAsJsonWithWeightsFromAFile() throws IOException {
        String table = file("t.csv", "A,B\n1,1\n1,2\n2,2\n3,1\n3,3\n");
        command.agreement(List.of(table, "--level", "interval", "--weights", file("w.csv", "0,1,3\n1,0,6\n3,6,0\n")));
        JsonNode json = json();
        assertEquals("interval", json.get("level").asText());
        assertEquals("given", json.at("/kappa/weights").asText());
        // Disagreement observed (1 + 3)/5 over that of the margins, (2, 1, 2) and (2, 2, 1) of 5.
        assertEquals(
                1 - 4 / 5.0 / ((2 * 2 + 2 * 3 + 1 * 2 + 1 * 6 + 2 * 2 * 3 + 2 * 2 * 6) / 25.0),
                json.at("/kappa/value").asDouble(),
                1e-12);
    }

    @Test
    void aBadFileIsToldByLineAndReasonAndNothingIsPrinted() throws IOException {
        String bad = file("bad.csv", RATINGS + "Bob,I3,LP2,1,GREAT\nBob,I3,LP2,now,MEETS\n");
        assertEquals(
                bad + ", line 5: There is no rating “GREAT”; there are BELOW, MEETS and RAISES.\n" + bad
                        + ", line 6: The interview “now” is no number, date or date-time.",
                refused("fit", bad));
        String weights = file("w.csv", "0,1\n1,1\n");
        assertTrue(refused("agreement", file("t.csv", "A,B\n1,2\n"), "--weights", weights)
                .startsWith(weights + ", line 2: "));
        assertEquals(0, out.size());
    }

    @Test
    void whatCannotBeMeantIsRefused() throws IOException {
        String good = file("r.csv", RATINGS);
        assertTrue(refused("fit").contains("Name the file"));
        assertTrue(refused("agreement").contains("Name the table"));
        assertTrue(refused("fit", good, good).contains("One file"));
        assertTrue(refused("fit", good, "--weights").contains("--weights"));
        assertTrue(refused("fit", good, "--draws", "0").contains("between 1 and"));
        assertTrue(refused("fit", good, "--draws", "many").contains("many"));
        assertTrue(refused("agreement", good, "--level", "high").contains("ordinal"));
        assertTrue(refused("fit", folder.resolve("none").toString()).contains("cannot be read"));
    }

    @Test
    void bothAreExplained() {
        command.fit(List.of("--help"));
        command.agreement(List.of("-h"));
        String said = out.toString(StandardCharsets.UTF_8);
        for (String option : List.of("--fixed", "--no-trend", "--draws", "--level", "--weights")) {
            assertTrue(said.contains(option), option);
        }
        assertTrue(Manual.HELP.contains("run.jar fit FILE") && Manual.HELP.contains("run.jar agreement FILE"));
    }

    private String refused(String which, String... arguments) {
        return assertThrows(Options.Misused.class, () -> {
                    if (which.equals("fit")) {
                        command.fit(List.of(arguments));
                    } else {
                        command.agreement(List.of(arguments));
                    }
                })
                .getMessage();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
