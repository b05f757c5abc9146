package io.fullcircle.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.interview.Signal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {

    /** As for software engineers: 6 never, 9 by hand. */
    private static final List<PrincipleRow> PRINCIPLES = IntStream.rangeClosed(1, 16)
            .mapToObj(n -> new PrincipleRow(
                    (long) n,
                    "P" + n,
                    n,
                    "Principle " + n,
                    "",
                    "",
                    "",
                    "",
                    null,
                    "Any",
                    1,
                    n == 6 ? Applicability.NEVER : n == 9 ? Applicability.BY_HAND : Applicability.ALWAYS,
                    Level.ENTRY,
                    Applicability.ALWAYS,
                    Level.ENTRY,
                    null))
            .toList();

    @Test
    void aPrincipleIsHeardEnoughByTwoInterviewersAndNotByOneTwice() {
        assertEquals(Sufficiency.NOT_HEARD, Sufficiency.of(List.of()));
        assertEquals(Sufficiency.NO_SIGNAL, Sufficiency.of(List.of(heard(1, 1, 1, Signal.NOT_OBSERVED))));
        HeardRow once = heard(1, 1, 1, Signal.BELOW);
        assertEquals(Sufficiency.ONE_INTERVIEWER, Sufficiency.of(List.of(once)));
        assertEquals(Sufficiency.ONE_INTERVIEWER, Sufficiency.of(List.of(once, heard(1, 2, 1, Signal.RAISES))));
        assertEquals(Sufficiency.ONE_INTERVIEWER, Sufficiency.of(List.of(once, heard(1, 2, 2, Signal.NOT_OBSERVED))));
        assertEquals(Sufficiency.SUFFICIENT, Sufficiency.of(List.of(once, heard(1, 2, 2, Signal.BELOW))));
    }

    @Test
    void theMinimumIsThreeInterviewsThreeInterviewersAndFivePrinciples() {
        List<HeardRow> enough = List.of(
                heard(1, 1, 1, Signal.MEETS),
                heard(2, 1, 1, Signal.BELOW),
                heard(3, 2, 2, Signal.MEETS),
                heard(4, 2, 2, Signal.RAISES),
                heard(5, 3, 3, Signal.MEETS));
        assertTrue(Minimum.of(enough).reached());
        for (HeardRow one : enough) {
            assertFalse(
                    Minimum.of(enough.stream().filter(row -> row != one).toList())
                            .reached(),
                    one::toString);
        }
        List<HeardRow> sameInterviewer = Stream.concat(
                        enough.stream().limit(4), Stream.of(heard(5, 3, 2, Signal.MEETS)))
                .toList();
        assertEquals(0, Minimum.of(sameInterviewer).interviews().missing());
        assertEquals(1, Minimum.of(sameInterviewer).interviewers().missing());
        List<HeardRow> silent = Stream.concat(enough.stream().limit(4), Stream.of(heard(5, 3, 3, Signal.NOT_OBSERVED)))
                .toList();
        assertEquals(1, Minimum.of(silent).interviews().missing());
        assertEquals(1, Minimum.of(silent).principles().missing());
        assertEquals(5, Minimum.of(List.of()).principles().missing());
    }

    @Test
    void aReportHoldsThePrinciplesOfTheJobFamilyThoseWithTheMostEvidenceFirst() {
        Report report = report(
                heard(3, 1, 1, Signal.NOT_OBSERVED),
                heard(2, 1, 1, Signal.MEETS),
                heard(12, 1, 1, Signal.BELOW),
                heard(12, 2, 2, Signal.RAISES));
        assertEquals(14, report.principles());
        assertEquals(14, report.rows().size());
        assertEquals(
                List.of(12, 2, 3, 1, 4),
                report.rows().stream().limit(5).map(PrincipleReportRow::number).toList());
        assertEquals(1, report.sufficient());
        PrincipleReportRow first = report.rows().get(0);
        assertEquals(
                List.of(1, 0, 1),
                Stream.of(Signal.BELOW, Signal.MEETS, Signal.RAISES)
                        .map(first::count)
                        .toList());
        assertFalse(report.nothingHeard());
        assertTrue(report().nothingHeard());
    }

    @Test
    void whatWasHeardBesidesIsShownLastAndNotCounted() {
        Report report = report(heard(9, 1, 1, Signal.RAISES), heard(9, 2, 2, Signal.RAISES));
        PrincipleReportRow last = report.rows().get(14);
        assertEquals(9, last.number());
        assertFalse(last.counted());
        assertEquals(14, report.principles());
        assertEquals(0, report.sufficient());
        assertEquals(0, report.minimum().principles().there());
        assertEquals(0, report.minimum().interviewers().there());
    }

    @Test
    void ratingsForAnotherLevelAreTold() {
        HeardRow senior = heard(1, 1, 1, Signal.MEETS);
        Report report = Report.of(
                PRINCIPLES,
                JobFamily.SOFTWARE_ENGINEER,
                Level.PRINCIPAL,
                List.of(senior, heard(1, 2, 2, Signal.NOT_OBSERVED)));
        assertEquals(1, report.rows().get(0).otherLevel());
        assertEquals(0, report(senior).rows().get(0).otherLevel());
    }

    private static Report report(HeardRow... heard) {
        return Report.of(PRINCIPLES, JobFamily.SOFTWARE_ENGINEER, Level.SENIOR, List.of(heard));
    }

    private static HeardRow heard(long principle, long interview, long interviewer, Signal signal) {
        return new HeardRow(
                principle,
                signal,
                "What was heard",
                Level.SENIOR,
                new UUID(0, interview),
                10L,
                Instant.EPOCH,
                interviewer,
                "Ines");
    }
}
