package io.fullcircle.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
    private static final String PASSED = "<testcase name=\"a\"/>";
    private static final String FAILED = "<testcase name=\"b\"><failure message=\"no\"/></testcase>";
    private static final String BROKEN = "<testcase name=\"c\"><error message=\"no\"/></testcase>";
    private static final String SKIPPED = "<testcase name=\"d\"><skipped/></testcase>";

    @TempDir
    Path target;

    private String printed;

    @BeforeEach
    void aPassingBuild() throws IOException {
        write("surefire-reports", "io.fullcircle.booking.SlotTest", PASSED + PASSED);
        write("surefire-reports", "io.fullcircle.architecture.ImportsTest", PASSED);
        write("failsafe-reports/in-container", "io.fullcircle.account.AccountIT", PASSED);
        write("failsafe-reports/browser", "io.fullcircle.journeys.SignInJourney", PASSED);
        write("failsafe-reports/proofs", "io.fullcircle.launcher.DurabilityProof", PASSED);
    }

    @Test
    void aLineForEachGroupThenTheTotalsAlone() throws IOException {
        assertTrue(fine());
        assertEquals(
                List.of(
                        "",
                        "rules               2 passed, 0 failed",
                        "architecture        1 passed, 0 failed",
                        "in container        1 passed, 0 failed",
                        "browser             1 passed, 0 failed",
                        "proofs              1 passed, 0 failed",
                        "6 passed, 0 failed"),
                printed.lines().toList());
    }

    @Test
    void aFailureAndAnErrorBothFail() throws IOException {
        write("failsafe-reports/browser", "io.fullcircle.journeys.BookingJourney", PASSED + FAILED + BROKEN);
        assertFalse(fine());
        assertTrue(printed.contains("browser             2 passed, 2 failed"), printed);
        assertTrue(printed.contains("failed: io.fullcircle.journeys.BookingJourney: b"), printed);
        assertTrue(printed.endsWith("7 passed, 2 failed" + System.lineSeparator()), printed);
    }

    @Test
    void aSkippedTestFailsTheBuild() throws IOException {
        write("surefire-reports", "io.fullcircle.booking.ClaimTest", SKIPPED);
        assertFalse(fine());
        assertTrue(printed.endsWith("6 passed, 1 failed" + System.lineSeparator()), printed);
    }

    @Test
    void aGroupWithoutTestsFailsTheBuild() throws IOException {
        Files.delete(target.resolve("failsafe-reports/browser/TEST-io.fullcircle.journeys.SignInJourney.xml"));
        assertFalse(fine());
        assertTrue(printed.contains("no test ran in the group “browser”"), printed);
    }

    @Test
    void aTestClassWithoutAReportFailsTheBuild() throws IOException {
        assertFalse(fine("io.fullcircle.booking.SlotTest", "io.fullcircle.booking.LostTest"));
        assertTrue(printed.contains("io.fullcircle.booking.LostTest has no report"), printed);
    }

    @Test
    void theReportOfANestedClassSpeaksForTheClassAroundIt() throws IOException {
        write("surefire-reports", "io.fullcircle.booking.ClaimTest$WhenTaken", PASSED);
        assertTrue(fine("io.fullcircle.booking.ClaimTest"), () -> printed);
        assertTrue(printed.contains("rules               3 passed"), printed);
    }

    private boolean fine(String... testClasses) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean fine;
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            fine = Tally.report(List.of(Group.values()), TestReports.in(target), List.of(testClasses), out);
        }
        printed = bytes.toString(StandardCharsets.UTF_8);
        return fine;
    }

    private void write(String folder, String className, String tests) throws IOException {
        Files.createDirectories(target.resolve(folder));
        Files.writeString(
                target.resolve(folder).resolve("TEST-" + className + ".xml"),
                "<testsuite name=\"" + className + "\">" + tests + "</testsuite>");
    }
}
