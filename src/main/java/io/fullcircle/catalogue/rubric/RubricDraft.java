package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import java.util.UUID;

/**
 * What a lead wants the anchors of a principle at a level to be in their programme.
 *
 * @param programmeId public id
 * @param principle code
 * @param german empty where it is the English
 * @param reason why they change
 * @param seen public id of the rubric that the lead saw, null where there was none
 */
public record RubricDraft(
        UUID programmeId,
        String principle,
        Level level,
        AnchorTexts english,
        AnchorTexts german,
        String reason,
        UUID seen) {}
