package io.fullcircle.availability.calendar.ics;

import static io.fullcircle.availability.calendar.ics.Ics.busy;
import static io.fullcircle.availability.calendar.ics.Ics.event;
import static io.fullcircle.availability.calendar.ics.Ics.spans;
import static io.fullcircle.availability.calendar.ics.Ics.starts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusyTimesTest {

    private static final String TENTH = "DTSTART:20261010T090000Z";
    private static final List<String> AN_HOUR = List.of("2026-10-10T09:00:00Z/2026-10-10T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTEND:20261010T100000Z",
                "DURATION:PT1H",
                "DURATION:PT60M",
                "DURATION:+PT3600S",
                "DTEND;TZID=Europe/Berlin:20261010T120000",
                "DTEND;TZID=\"Europe/Berlin\":20261010T120000",
                "DTEND;TZID=/example.org/Tzfile/Europe/Berlin:20261010T120000",
                "dtend;tzid=Asia/Kathmandu:20261010T154500",
            })
    void anEventLastsUntilItsEndHoweverThatIsSaid(String end) {
        assertEquals(AN_HOUR, spans(event(TENTH, end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "status:cancelled"})
    void whatIsMarkedAsFreeOrCalledOffDoesNotCount(String mark) {
        assertEquals(List.of(), spans(event(TENTH, "DURATION:PT1H", mark)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSP:OPAQUE", "STATUS:TENTATIVE", "STATUS:CONFIRMED", "SUMMARY:Lunch"})
    void anythingElseDoes(String mark) {
        assertEquals(AN_HOUR, spans(event(TENTH, "DURATION:PT1H", mark)));
    }

    @Test
    void aTimeWithoutAZoneIsOneOnTheClockOfThePerson() {
        String floating = event("DTSTART:20261010T090000", "DTEND:20261010T100000");
        assertEquals(
                List.of("2026-10-10T03:15:00Z/2026-10-10T04:15:00Z"), spans(ZoneId.of("Asia/Kathmandu"), floating));
        assertEquals(
                List.of("2026-10-10T13:00:00Z/2026-10-10T14:00:00Z"), spans(ZoneId.of("America/New_York"), floating));
        assertEquals(
                List.of("2026-10-10T07:00:00Z/2026-10-10T08:00:00Z"),
                spans(ZoneId.of("Europe/Berlin"), event("DTSTART;TZID=Nowhere/Land:20261010T090000", "DURATION:PT1H")));
    }

    @Test
    void aWholeDayLastsFromMidnightToMidnightOfThePerson() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        List<String> tenth = List.of("2026-10-09T18:15:00Z/2026-10-10T18:15:00Z");
        assertEquals(tenth, spans(kathmandu, event("DTSTART;VALUE=DATE:20261010")));
        assertEquals(tenth, spans(kathmandu, event("DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261011")));
        assertEquals(tenth, spans(kathmandu, event("DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261010")));
        assertEquals(tenth, spans(kathmandu, event("DTSTART;VALUE=DATE:20261010", "DURATION:P1D")));
        assertEquals(
                List.of("2026-10-09T18:15:00Z/2026-10-12T18:15:00Z"),
                spans(kathmandu, event("DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261013")));
    }

    @Test
    void aDayOfTwentyFiveHoursIsBusyForAllOfThem() {
        assertEquals(
                List.of("2026-10-24T22:00:00Z/2026-10-25T23:00:00Z"),
                spans(ZoneId.of("Europe/Berlin"), event("DTSTART;VALUE=DATE:20261025")));
        assertEquals(
                List.of("2026-10-24T16:00:00Z/2026-10-25T17:00:00Z"),
                spans(event("DTSTART;TZID=Europe/Berlin:20261024T180000", "DURATION:P1D")),
                "a day is a day on the clock");
        assertEquals(
                List.of("2026-10-24T16:00:00Z/2026-10-25T16:00:00Z"),
                spans(event("DTSTART;TZID=Europe/Berlin:20261024T180000", "DURATION:PT24H")),
                "and an hour an hour");
    }

    @Test
    void aTimeThatTheClocksShowTwiceOrSkipIsTheOneOfTheStandard() {
        assertEquals(
                List.of("2026-10-25T00:30:00Z/2026-10-25T01:30:00Z"),
                spans(event("DTSTART;TZID=Europe/Berlin:20261025T023000", "DURATION:PT1H")));
        assertEquals(
                List.of("2026-10-04T01:45:00Z"),
                starts(event("DTSTART;TZID=Pacific/Apia:20261004T144500", "DURATION:PT1H")));
        assertEquals(
                List.of("2026-10-03T16:30:00Z"),
                starts(event("DTSTART;TZID=Australia/Sydney:20261004T023000", "DURATION:PT1H")));
    }

    @Test
    void onlyWhatLiesBetweenNowAndTheHorizonIsThere() {
        assertEquals(
                List.of("2026-10-01T00:00:00Z/2026-10-01T02:00:00Z"),
                spans(event("DTSTART:20260930T200000Z", "DTEND:20261001T020000Z")));
        assertEquals(
                List.of("2027-01-28T23:00:00Z/2027-01-29T00:00:00Z"),
                spans(event("DTSTART:20270128T230000Z", "DTEND:20270130T020000Z")));
        assertEquals(List.of(), spans(event("DTSTART:20260930T200000Z", "DTEND:20261001T000000Z")));
        assertEquals(List.of(), spans(event("DTSTART:20270129T000000Z", "DURATION:PT1H")));
        assertEquals(
                List.of("2026-10-01T00:00:00Z/2027-01-29T00:00:00Z"),
                spans(event("DTSTART:20000101T000000Z", "DTEND:20500101T000000Z")));
    }

    @Test
    void whatTakesNoTimeKeepsNobodyBusy() {
        assertEquals(List.of(), spans(event(TENTH)));
        assertEquals(List.of(), spans(event(TENTH, "DTEND:20261010T090000Z")));
        assertEquals(List.of(), spans(event(TENTH, "DTEND:20261010T080000Z")));
        assertEquals(List.of(), spans("BEGIN:VTODO", TENTH, "DURATION:PT1H", "END:VTODO"));
        assertEquals(List.of(), spans("BEGIN:VJOURNAL", TENTH, "END:VJOURNAL"));
    }

    @Test
    void timesThatTouchOrOverlapAreOne() {
        assertEquals(
                List.of("2026-10-10T09:00:00Z/2026-10-10T12:00:00Z", "2026-10-10T12:00:01Z/2026-10-10T13:00:00Z"),
                spans(
                        event("DTSTART:20261010T110000Z", "DTEND:20261010T120000Z"),
                        event("DTSTART:20261010T120001Z", "DTEND:20261010T130000Z"),
                        event("DTSTART:20261010T090000Z", "DTEND:20261010T110000Z"),
                        event("DTSTART:20261010T093000Z", "DTEND:20261010T100000Z")));
    }

    @Test
    void aCalendarMaySayNothingButWhenItsOwnerIsBusy() {
        assertEquals(
                List.of("2026-10-10T09:00:00Z/2026-10-10T10:00:00Z", "2026-10-11T09:00:00Z/2026-10-11T09:30:00Z"),
                spans(
                        "BEGIN:VFREEBUSY",
                        "FREEBUSY:20261010T090000Z/20261010T100000Z,20261011T090000Z/PT30M",
                        "FREEBUSY;FBTYPE=FREE:20261012T090000Z/PT1H",
                        "END:VFREEBUSY"));
    }

    @Test
    void ofSeveralCalendarsInOneFileAllCount() {
        assertEquals(
                2,
                busy(
                                event(TENTH, "DURATION:PT1H"),
                                "END:VCALENDAR",
                                "BEGIN:VCALENDAR",
                                event("DTSTART:20261011T090000Z", "DURATION:PT1H"))
                        .spans()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20261310T090000Z",
        "DTSTART:20260230T090000Z",
        "DTSTART:tomorrow",
        "DTSTART:",
        "SUMMARY:Never",
        "DTSTART:20261010T250000Z",
    })
    void anEntryThatMakesNoSenseIsCountedAndTheOthersCount(String broken) {
        BusyTimes times = busy(event("UID:a", TENTH, "DURATION:PT1H"), event("UID:b", broken, "DURATION:PT1H"));
        assertEquals(AN_HOUR, Ics.words(times.spans()));
        assertEquals(1, times.skipped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DURATION:-PT1H",
                "DURATION:1 hour",
                "DURATION:P9999999D",
                "RRULE:FREQ=SOMETIMES",
                "RRULE:COUNT=3",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "RRULE:FREQ=DAILY;INTERVAL=-1",
                "RRULE:FREQ=DAILY;COUNT=0",
                "RRULE:FREQ=DAILY;BYDAY=XX",
                "RRULE:FREQ=DAILY;BYMONTH=99",
                "RRULE:FREQ=DAILY;FREQ=DAILY",
                "RRULE:FREQ=DAILY;UNTIL=then",
                "RRULE:FREQ=YEARLY;RSCALE=CHINESE",
                "EXDATE:then",
                "RDATE;VALUE=PERIOD:20261010T090000Z",
            })
    void soIsOneWithARuleThatMakesNone(String broken) {
        BusyTimes times = busy(event("UID:a", TENTH, "DURATION:PT1H"), event("UID:b", TENTH, broken));
        assertEquals(AN_HOUR, Ics.words(times.spans()));
        assertEquals(1, times.skipped());
    }
}
