package io.fullcircle.booking;

/**
 * A mock interview will not be, or was not: it was cancelled or somebody did not come, or the request for it came to nothing. Fired
 * within the transaction that ends it.
 *
 * @param by account of who said so, {@link #NOBODY} where time alone did
 */
public record BookingEnded(long bookingId, BookingState state, long by) {

    /** No account has this id. */
    public static final long NOBODY = 0;
}
