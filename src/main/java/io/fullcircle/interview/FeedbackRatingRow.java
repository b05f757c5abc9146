package io.fullcircle.interview;

import io.fullcircle.catalogue.Level;

/**
 * One interviewer's judgement on one principle, with what they heard.
 *
 * @param code of the principle
 * @param name of the principle, in English
 * @param evidence for {@link Signal#NOT_OBSERVED} why there was nothing to hear
 * @param level that the judgement was made for
 * @param rubricVersion of the anchors that it was made by; null where there were none
 * @param anchor what this signal was to sound like, in the viewer's language; null without a signal or without anchors
 */
public record FeedbackRatingRow(
        Long principleId,
        String code,
        Integer number,
        String name,
        Signal signal,
        String evidence,
        Level level,
        Integer rubricVersion,
        String anchor) {

    public boolean rated() {
        return signal.rated();
    }
}
