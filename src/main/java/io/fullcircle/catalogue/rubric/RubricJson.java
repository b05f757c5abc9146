package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import java.util.List;

/**
 * The anchors that mocks are rated by, as {@code /api/v1/rubrics} shows them.
 *
 * @param principle code
 * @param programme public id of the programme whose own they are; null for the product's
 * @param version counts up in each programme, and in the product
 * @param since when this version was made
 * @param anchors in the viewer's language
 */
public record RubricJson(String principle, Level level, String programme, int version, String since, Anchors anchors) {

    static RubricJson of(String principle, Level level, RubricProgrammeRow programme, RubricRow row, String language) {
        List<String> texts = row.in(language).stream().map(AnchorRow::text).toList();
        return new RubricJson(
                principle,
                level,
                row.own() ? programme.publicId().toString() : null,
                row.version(),
                row.madeAt().toString(),
                new Anchors(texts.get(0), texts.get(1), texts.get(2)));
    }

    /** What answers sound like that stand here. */
    public record Anchors(String below, String meets, String raises) {}
}
