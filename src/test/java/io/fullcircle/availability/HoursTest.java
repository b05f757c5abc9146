package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-24, Europe/Berlin,       18:00, 20:00, 2026-10-24T16:00:00Z, 2026-10-24T18:00:00Z",
        "2026-10-24, Europe/Berlin,       22:00, 00:00, 2026-10-24T20:00:00Z, 2026-10-24T22:00:00Z",
        "2026-10-24, Asia/Kolkata,        18:00, 19:30, 2026-10-24T12:30:00Z, 2026-10-24T14:00:00Z",
        "2026-10-24, Asia/Kathmandu,      23:30, 00:30, 2026-10-24T17:45:00Z, 2026-10-24T18:45:00Z",
        // A skipped time moves forward by as much as the clocks do: an hour, and half of one.
        "2027-03-28, Europe/Berlin,       02:30, 05:00, 2027-03-28T01:30:00Z, 2027-03-28T03:00:00Z",
        "2027-03-28, Europe/Berlin,       00:30, 02:30, 2027-03-27T23:30:00Z, 2027-03-28T01:30:00Z",
        "2027-10-03, Australia/Lord_Howe, 02:10, 04:00, 2027-10-02T15:40:00Z, 2027-10-02T17:00:00Z",
        // Egypt has no midnight on that day.
        "2027-04-30, Africa/Cairo,        00:00, 03:00, 2027-04-29T22:00:00Z, 2027-04-30T00:00:00Z",
        // Of what is shown twice the earlier counts.
        "2026-10-25, Europe/Berlin,       02:30, 04:00, 2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z",
        "2026-10-25, Europe/Berlin,       01:00, 02:30, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
        "2026-10-24, Europe/Berlin,       23:00, 02:30, 2026-10-24T21:00:00Z, 2026-10-25T00:30:00Z",
    })
    void hoursAreThoseOfTheDayAndTheZone(
            LocalDate day, String zone, LocalTime from, LocalTime to, Instant start, Instant end) {
        assertEquals(Optional.of(new TimeSpan(start, end)), new Hours(from, to).on(day, ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({"02:00, 03:00", "02:30, 03:15"})
    void whereTheClocksLeaveNothingThereIsNone(LocalTime from, LocalTime to) {
        LocalDate day = LocalDate.of(2027, 3, 28);
        assertEquals(Optional.empty(), new Hours(from, to).on(day, ZoneId.of("Europe/Berlin")));
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 20:00, 19:00, 21:00, true",
        "18:00, 20:00, 20:00, 21:00, false",
        "22:00, 02:00, 23:00, 23:30, true",
        "22:00, 02:00, 01:00, 01:30, false",
        "18:00, 00:00, 23:00, 01:00, true",
    })
    void hoursOfTheSameDayOverlapUnlessTheyTouch(
            LocalTime from, LocalTime to, LocalTime otherFrom, LocalTime otherTo, boolean overlap) {
        Hours hours = new Hours(from, to);
        Hours other = new Hours(otherFrom, otherTo);
        assertEquals(overlap, hours.overlaps(other));
        assertEquals(overlap, other.overlaps(hours));
    }

    @Test
    void hoursAreNeverEmpty() {
        LocalTime six = LocalTime.of(18, 0);
        assertThrows(IllegalArgumentException.class, () -> new Hours(six, six));
        LocalDate day = LocalDate.of(2027, 3, 28);
        assertThrows(IllegalArgumentException.class, () -> new DaysOff(day, day.minusDays(1)));
    }
}
