package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.Arrays;
import java.util.List;

/**
 * A published question as {@code /api/v1/questions} shows it.
 *
 * @param parts what is asked after the first sentence, in order
 * @param levelFrom the lowest level that is asked it
 * @param levelTo the highest one
 * @param jobFamilies who is asked it
 * @param minutes how long one stays with it
 * @param commonplace true where everybody asks it: the same as {@code commonness} says, for programs of before
 * @param poles the two opposing ideas of an ambiguous question; left out elsewhere
 * @param programme the programme that wrote it; left out for what comes with the product
 * @param probes codes of the principles that it can probe; left out for who may not know
 */
public record QuestionJson(
        String id,
        Bucket bucket,
        String text,
        List<String> parts,
        Level levelFrom,
        Level levelTo,
        List<JobFamily> jobFamilies,
        int minutes,
        Commonness commonness,
        boolean commonplace,
        List<String> poles,
        Programme programme,
        List<String> probes) {

    /** Where a question comes from. */
    public record Programme(String id, String name) {}

    /**
     * Some of them, in the order in which pages show them.
     *
     * @param next what {@code cursor} has to be for those that follow; left out on the last page
     */
    public record Page(List<QuestionJson> items, String next) {}

    static QuestionJson of(FoundQuestion found, List<String> probes) {
        QuestionRow row = found.row();
        return new QuestionJson(
                row.publicId().toString(),
                row.bucket(),
                row.text(),
                row.parts(),
                row.levelFrom(),
                row.levelTo(),
                Arrays.stream(JobFamily.values())
                        .filter(family -> row.fits(family, row.levelFrom()))
                        .toList(),
                row.minutes(),
                row.commonness(),
                row.commonplace(),
                row.poleOne() == null ? null : List.of(row.poleOne(), row.poleOther()),
                found.programmeId() == null
                        ? null
                        : new Programme(found.programmeId().toString(), found.programme()),
                probes);
    }
}
