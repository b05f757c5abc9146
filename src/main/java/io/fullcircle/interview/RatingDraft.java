package io.fullcircle.interview;

/**
 * What an interviewer has for one principle so far.
 *
 * @param signal null as long as there is none
 * @param evidence never null, with line breaks as one character each, as browsers count them
 * @param shown what they saw beside it; null where that is not known
 */
public record RatingDraft(long principleId, Signal signal, String evidence, Stamp shown) {

    public RatingDraft {
        evidence = ScorecardDraft.plain(evidence);
    }

    /** As a draft is kept, or comes from who saw nothing beside it. */
    public RatingDraft(long principleId, Signal signal, String evidence) {
        this(principleId, signal, evidence, null);
    }
}
