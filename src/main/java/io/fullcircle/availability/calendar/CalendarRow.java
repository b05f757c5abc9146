package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.time.Instant;
import java.util.UUID;

/**
 * One of one's own calendars.
 *
 * @param masked host and last characters of its address; null for a file
 * @param syncedAt when it was last heard that its busy times hold
 * @param nextAt when it is read next; null for a file
 * @param reaches how far its busy times reach
 * @param fault why it could not be read the last time; null where it could
 * @param detail of the fault
 * @param skipped entries that made no sense and do not count
 * @param times how many busy times are ahead
 */
public record CalendarRow(
        UUID publicId,
        String name,
        String masked,
        Instant syncedAt,
        Instant nextAt,
        Instant reaches,
        CalendarFault fault,
        int detail,
        int skipped,
        long times) {}
