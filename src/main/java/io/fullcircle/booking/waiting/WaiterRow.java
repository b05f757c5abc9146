package io.fullcircle.booking.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who waits for a time, as their leads see them.
 *
 * @param account public id
 * @param photoAt since when they have a photo, or null
 * @param interviewerName null for whoever has time
 * @param answerBy until when they may answer what is offered to them, null while nothing is
 */
public record WaiterRow(
        UUID account,
        String name,
        Instant photoAt,
        String cohort,
        String interviewerName,
        Instant joinedAt,
        LocalDate lastDay,
        Instant answerBy) {}
