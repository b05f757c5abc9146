package io.fullcircle.interview;

/**
 * What an interviewer has for one principle so far.
 *
 * @param signal null as long as there is none
 * @param evidence never null, with line breaks as one character each, as browsers count them
 */
public record RatingDraft(long principleId, Signal signal, String evidence) {

    public RatingDraft {
        evidence = ScorecardDraft.plain(evidence);
    }
}
