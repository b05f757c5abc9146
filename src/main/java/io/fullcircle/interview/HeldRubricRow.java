package io.fullcircle.interview;

import io.fullcircle.catalogue.rubric.AnchorRow;
import java.util.List;

/**
 * The anchors that a principle of a mock is rated by.
 *
 * @param own true for the programme's own, false for the product's
 * @param anchors lowest first, in the viewer's language
 */
public record HeldRubricRow(Long id, int version, boolean own, List<AnchorRow> anchors) {}
