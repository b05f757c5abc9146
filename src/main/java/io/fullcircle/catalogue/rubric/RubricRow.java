package io.fullcircle.catalogue.rubric;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of the anchors of a principle at a level.
 *
 * @param programmeId whose it is; null for the product's
 * @param version counts up in each programme, and in the product
 * @param madeBy name; null for the product's
 * @param reason empty where none was given
 * @param anchors in every language, lowest first
 */
public record RubricRow(
        Long id,
        UUID publicId,
        Long programmeId,
        int version,
        Instant madeAt,
        String madeBy,
        String reason,
        List<AnchorRow> anchors) {

    /** True for a programme's own. */
    public boolean own() {
        return programmeId != null;
    }

    /** The anchors in one language, lowest first. */
    public List<AnchorRow> in(String language) {
        return anchors.stream().filter(a -> a.language().equals(language)).toList();
    }

    /** The same as a form has them. */
    public AnchorTexts texts(String language) {
        List<AnchorRow> rows = in(language);
        return new AnchorTexts(
                rows.get(0).text(), rows.get(1).text(), rows.get(2).text());
    }
}
