package io.fullcircle.booking;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.time.TimeSpan;

/**
 * A mock interview was booked. Fired within the transaction that books it.
 *
 * @param by account of who booked it: its candidate, or who does so on their behalf
 */
public record BookingMade(
        long bookingId,
        long programmeId,
        long candidateId,
        long interviewerId,
        JobFamily jobFamily,
        Level level,
        TimeSpan during,
        long by) {

    /** By its candidate. */
    public BookingMade(
            long bookingId,
            long programmeId,
            long candidateId,
            long interviewerId,
            JobFamily jobFamily,
            Level level,
            TimeSpan during) {
        this(bookingId, programmeId, candidateId, interviewerId, jobFamily, level, during, candidateId);
    }
}
