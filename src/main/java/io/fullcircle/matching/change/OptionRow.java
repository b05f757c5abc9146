package io.fullcircle.matching.change;

import io.fullcircle.catalogue.Applicability;

/**
 * A principle that a mock may hold.
 *
 * @param kind whether the product would assign it by itself
 * @param times how often the candidate was heard on it elsewhere, or is about to be
 * @param strong true where the mock's interviewer hears it best
 * @param again true where that interviewer has heard this candidate on it, or is about to in another mock
 * @param assigned true where the mock holds it now
 */
public record OptionRow(
        long id,
        int number,
        String name,
        Applicability kind,
        long times,
        boolean strong,
        boolean again,
        boolean assigned) {

    /** True for what is given by hand only, with a warning. */
    public boolean byHand() {
        return kind == Applicability.BY_HAND;
    }

    /** True for what counts for this candidate and nobody has heard yet. */
    public boolean unheard() {
        return times == 0 && kind == Applicability.ALWAYS;
    }
}
