package io.fullcircle.matching;

/**
 * A principle that the product may assign, as it stands between one candidate and one interviewer.
 *
 * @param heard released ratings of the candidate with a signal
 * @param coming mocks of the candidate that hold it and have no feedback yet
 * @param strong more than none when the interviewer hears it best
 * @param again how many of those heard and coming are this very interviewer's
 */
public record HeardPrincipleRow(Long principleId, Long heard, Long coming, Long strong, Long again) {

    boolean isStrength() {
        return strong > 0;
    }

    /** True when nobody has heard it and nobody is about to. */
    boolean isUnheard() {
        return times() == 0;
    }

    /** How often it was heard or is about to be. */
    long times() {
        return heard + coming;
    }
}
