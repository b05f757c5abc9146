package io.fullcircle.booking;

import java.util.List;

/**
 * One page of what is over.
 *
 * @param more true when there are older ones on the next page
 */
public record PastBookings(List<BookingRow> rows, boolean more) {

    public PastBookings {
        rows = List.copyOf(rows);
    }
}
