package io.fullcircle.booking.waiting;

import io.fullcircle.people.Preference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a candidate waits for in a programme.
 *
 * @param interviewer public id of the account, null for whoever has time
 * @param interviewerName null for whoever has time
 * @param ahead how many wait longer in the same programme
 * @param offer what is offered to them now, null for nothing
 */
public record WaitingRow(
        Long id,
        UUID publicId,
        UUID programme,
        String programmeName,
        UUID interviewer,
        String interviewerName,
        List<Integer> minutes,
        Preference when,
        LocalDate lastDay,
        Instant joinedAt,
        Integer ahead,
        OfferedRow offer) {}
