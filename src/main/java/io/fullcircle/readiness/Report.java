package io.fullcircle.readiness;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What has been heard from one candidate in one programme, by principle. It counts; it neither averages nor says whether somebody is
 * ready. Pure.
 *
 * @param rows the principles that count for the candidate's job family and level, and any other that was rated; those with the most
 *     evidence first
 */
public record Report(Minimum minimum, List<PrincipleReportRow> rows) {

    /**
     * @param principles all that the programme ever asked about
     * @param level the candidate's present target
     * @param heard released ratings, oldest first
     */
    public static Report of(List<PrincipleRow> principles, JobFamily family, Level level, List<HeardRow> heard) {
        Map<Long, List<HeardRow>> byPrinciple = heard.stream().collect(Collectors.groupingBy(HeardRow::principleId));
        List<PrincipleReportRow> rows = principles.stream()
                .filter(p -> counted(p, family, level) || byPrinciple.containsKey(p.id()))
                .map(p -> row(p, family, level, byPrinciple.getOrDefault(p.id(), List.of())))
                .sorted(Comparator.comparing(PrincipleReportRow::counted, Comparator.reverseOrder())
                        .thenComparing(PrincipleReportRow::sufficiency)
                        .thenComparing(row -> row.shipped() ? 0 : 1)
                        .thenComparing(PrincipleReportRow::number))
                .toList();
        List<HeardRow> counting = rows.stream()
                .filter(PrincipleReportRow::counted)
                .flatMap(row -> row.heard().stream())
                .toList();
        return new Report(Minimum.of(counting), rows);
    }

    private static PrincipleReportRow row(PrincipleRow p, JobFamily family, Level level, List<HeardRow> heard) {
        int other = (int)
                heard.stream().filter(h -> h.rated() && h.level() != level).count();
        return new PrincipleReportRow(
                p.number(),
                p.name(),
                p.shipped(),
                p.retired(),
                counted(p, family, level),
                heard,
                Sufficiency.of(heard),
                other);
    }

    /** What is asked no more counts no more, however often it was heard. */
    private static boolean counted(PrincipleRow p, JobFamily family, Level level) {
        return !p.retired() && p.applicability(family, level).counted();
    }

    /** True when no feedback has been released yet. */
    public boolean nothingHeard() {
        return rows.stream().allMatch(row -> row.heard().isEmpty());
    }

    /** How many principles the job family is asked about. */
    public int principles() {
        return (int) rows.stream().filter(PrincipleReportRow::counted).count();
    }

    /** How many of them two interviewers or more have rated. */
    public int sufficient() {
        return (int)
                rows.stream().filter(row -> row.counted() && row.sufficient()).count();
    }
}
