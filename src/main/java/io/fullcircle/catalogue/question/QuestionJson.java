package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Level;
import java.util.List;

/**
 * A published question as {@code /api/v1/questions} shows it.
 *
 * @param levelFrom the lowest level that is asked it
 * @param commonplace true where everybody asks it
 * @param poles the two opposing ideas of an ambiguous question; left out elsewhere
 * @param probes codes of the principles that it can probe; left out for who may not know
 */
public record QuestionJson(
        String id,
        Bucket bucket,
        String text,
        Level levelFrom,
        boolean commonplace,
        List<String> poles,
        List<String> probes) {

    static QuestionJson of(QuestionRow row, List<String> probes) {
        return new QuestionJson(
                row.publicId().toString(),
                row.bucket(),
                row.text(),
                row.levelFrom(),
                row.commonplace(),
                row.poleOne() == null ? null : List.of(row.poleOne(), row.poleOther()),
                probes);
    }

    /**
     * Some of them, in the order in which pages show them.
     *
     * @param next what {@code cursor} has to be for those that follow; left out on the last page
     */
    public record Page(List<QuestionJson> items, String next) {}
}
