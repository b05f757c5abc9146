package io.fullcircle.booking;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.time.TimeSpan;

/** A mock interview was booked. Fired within the transaction that books it. */
public record BookingMade(
        long bookingId,
        long programmeId,
        long candidateId,
        long interviewerId,
        JobFamily jobFamily,
        Level level,
        TimeSpan during) {}
