package io.fullcircle.interview.reliability;

/**
 * How many of how many. There is no rate without what it is of.
 *
 * @param count 0 to {@code of}
 * @param of 0 where nothing could have gone wrong yet
 */
public record Share(long count, long of) {

    /** True where there is something to speak of. */
    public boolean known() {
        return of > 0;
    }

    /** In whole per cent, rounded; 0 where nothing is known. */
    public long percent() {
        return known() ? Math.round(100.0 * count / of) : 0;
    }
}
