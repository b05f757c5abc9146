package io.fullcircle.availability.calendar.ics;

import static io.fullcircle.availability.calendar.ics.Ics.busy;
import static io.fullcircle.availability.calendar.ics.Ics.event;
import static io.fullcircle.availability.calendar.ics.Ics.starts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Zones that a file describes itself, which the platform does not know. */
class ZonesOfFilesTest {

    private static final String OFFICE = String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:The office",
            "TZURL:http://127.0.0.1:9/never-asked",
            "BEGIN:STANDARD",
            "DTSTART:16010101T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
            "END:DAYLIGHT",
            "END:VTIMEZONE");

    @Test
    void aZoneIsAsTheFileDescribesIt() {
        assertEquals(
                List.of("2026-10-24T16:00:00Z", "2026-10-25T17:00:00Z"),
                starts(
                        OFFICE,
                        event("DTSTART;TZID=The office:20261024T180000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2")));
        assertEquals(
                List.of("2026-10-24T16:00:00Z"),
                starts(event("DTSTART;TZID=\"The office\":20261024T180000", "DURATION:PT1H"), OFFICE),
                "wherever it stands");
    }

    @Test
    void aZoneMayChangeOnceOrOnGivenDays() {
        String once = String.join(
                "\r\n",
                "BEGIN:VTIMEZONE",
                "TZID:Once",
                "BEGIN:STANDARD",
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0545",
                "TZOFFSETTO:+0545",
                "END:STANDARD",
                "BEGIN:STANDARD",
                "DTSTART:20261101T000000",
                "RDATE:20261201T000000",
                "TZOFFSETFROM:+0545",
                "TZOFFSETTO:-023015",
                "END:STANDARD",
                "END:VTIMEZONE");
        assertEquals(
                List.of("2026-10-31T06:15:00Z", "2026-11-02T14:30:15Z"),
                starts(
                        once,
                        event("DTSTART;TZID=Once:20261031T120000", "DURATION:PT1H"),
                        event("DTSTART;TZID=Once:20261102T120000", "DURATION:PT1H")));
    }

    @Test
    void aNameThatEverybodyKnowsMeansWhatEverybodyMeans() {
        assertEquals(
                List.of("2026-10-24T16:00:00Z"),
                starts(
                        OFFICE.replace("The office", "Europe/Berlin").replace("+0200", "+0900"),
                        event("DTSTART;TZID=Europe/Berlin:20261024T180000", "DURATION:PT1H")));
    }

    @Test
    void aZoneThatMakesNoSenseTakesItsEntriesWithIt() {
        for (String broken : List.of(
                OFFICE.replace("+0200", "2 hours"),
                OFFICE.replace("+0200", "+9900"),
                OFFICE.replace("16010101T030000", "then"),
                OFFICE.replace("FREQ=YEARLY", "FREQ=NEVER"),
                "BEGIN:VTIMEZONE\r\nTZID:The office\r\nEND:VTIMEZONE")) {
            BusyTimes times = busy(
                    broken,
                    event("DTSTART:20261010T090000Z", "DURATION:PT1H"),
                    event("DTSTART;TZID=The office:20261011T090000", "DURATION:PT1H"),
                    event("DTSTART;TZID=The office:20261012T090000", "DURATION:PT1H"));
            assertEquals(1, times.spans().size(), broken);
            assertEquals(2, times.skipped(), broken);
        }
    }
}
