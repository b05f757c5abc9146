package io.fullcircle.matching.ranking;

import java.util.List;

/**
 * Why a time stands where it does.
 *
 * @param count what its words count: mocks, or interviewers; 0 where they count nothing
 * @param principles which ones it is about: for interviewers and leads alone to read
 */
public record Reason(Kind kind, int count, List<Long> principles) {

    /** What it says; the words for candidates are {@code matching.reason.KIND}, those for who may know {@code matching.why.KIND}. */
    public enum Kind {
        GAP(Factor.GAP),
        STRENGTH(Factor.STRENGTH),
        LEVEL(Factor.LEVEL),
        NEW_VOICE(Factor.NEW_VOICE),
        THREE_VOICES(Factor.THREE_VOICES),
        STYLE(Factor.STYLE),
        LOAD(Factor.LOAD),
        JOINS(Factor.LINKS),
        SPANS(Factor.LINKS),
        LANGUAGE(Factor.LANGUAGE),
        LIKED(Factor.HOUR),
        MORNING(Factor.HOUR),
        AFTERNOON(Factor.HOUR),
        EVENING(Factor.HOUR);

        private final Factor factor;

        Kind(Factor factor) {
            this.factor = factor;
        }

        /** What it counts towards. */
        public Factor factor() {
            return factor;
        }
    }

    static Reason of(Kind kind) {
        return new Reason(kind, 0, List.of());
    }
}
