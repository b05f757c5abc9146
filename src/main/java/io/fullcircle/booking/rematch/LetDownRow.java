package io.fullcircle.booking.rematch;

import io.fullcircle.booking.BookingState;
import io.fullcircle.shared.time.TimeSpan;
import java.util.UUID;

/**
 * A mock that a candidate has lost by its interviewer's doing, and that nothing stands in the place of yet.
 *
 * @param publicId of the booking
 * @param programme public id
 * @param interviewer public id of the account
 * @param state how it ended
 */
public record LetDownRow(
        UUID publicId,
        long programmeId,
        UUID programme,
        TimeSpan during,
        UUID interviewer,
        String interviewerName,
        BookingState state) {}
