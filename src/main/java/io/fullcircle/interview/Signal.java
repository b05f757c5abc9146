package io.fullcircle.interview;

/** What an interviewer heard on one principle. */
public enum Signal {
    BELOW,
    MEETS,
    RAISES,
    /** The interview gave no signal, which is not a {@link #BELOW}. */
    NOT_OBSERVED;

    /** True for what counts as a rating; no signal is no data. */
    public boolean rated() {
        return this != NOT_OBSERVED;
    }
}
