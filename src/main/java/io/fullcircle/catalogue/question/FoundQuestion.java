package io.fullcircle.catalogue.question;

import java.util.UUID;

/**
 * A question with where it comes from; no trace of what it can probe.
 *
 * @param programmeId public id of the programme that wrote it, null for what comes with the product
 * @param programme its name, or null
 * @param made true where the viewer may look at how it is made; of a question in a list nobody has asked
 */
public record FoundQuestion(QuestionRow row, QuestionState state, UUID programmeId, String programme, boolean made) {

    /** As it is to somebody who may look at how it is made. */
    FoundQuestion toMaker() {
        return new FoundQuestion(row, state, programmeId, programme, true);
    }
}
