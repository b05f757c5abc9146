package io.fullcircle.interview;

import io.fullcircle.catalogue.Level;

/**
 * One interviewer's judgement on one principle, with what they heard.
 *
 * @param code of the principle
 * @param name of the principle, in English
 * @param evidence for {@link Signal#NOT_OBSERVED} why there was nothing to hear
 * @param level that the judgement was made for
 */
public record FeedbackRatingRow(
        Long principleId, String code, Integer number, String name, Signal signal, String evidence, Level level) {

    public boolean rated() {
        return signal.rated();
    }
}
