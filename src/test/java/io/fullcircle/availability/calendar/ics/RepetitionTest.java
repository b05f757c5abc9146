package io.fullcircle.availability.calendar.ics;

import static io.fullcircle.availability.calendar.ics.Ics.event;
import static io.fullcircle.availability.calendar.ics.Ics.spans;
import static io.fullcircle.availability.calendar.ics.Ics.starts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 28);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 20261024T180000, 2026-10-24T16:00:00Z, 2026-10-25T17:00:00Z, 2026-10-26T17:00:00Z",
        "America/New_York, 20261031T180000, 2026-10-31T22:00:00Z, 2026-11-01T23:00:00Z, 2026-11-02T23:00:00Z",
        "Australia/Lord_Howe, 20261003T180000, 2026-10-03T07:30:00Z, 2026-10-04T07:00:00Z, 2026-10-05T07:00:00Z",
        "Asia/Kathmandu, 20261024T180000, 2026-10-24T12:15:00Z, 2026-10-25T12:15:00Z, 2026-10-26T12:15:00Z",
    })
    void aRepetitionKeepsItsTimeOnTheClockAcrossAChange(
            String zone, String start, String one, String two, String three) {
        assertEquals(
                List.of(one, two, three),
                starts(event("DTSTART;TZID=" + zone + ":" + start, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")));
    }

    @Test
    void aRepetitionInATimeThatIsSkippedIsThereAllTheSame() {
        assertEquals(
                List.of("2026-10-02T16:30:00Z", "2026-10-03T16:30:00Z", "2026-10-04T15:30:00Z"),
                starts(event(
                        "DTSTART;TZID=Australia/Sydney:20261003T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")));
    }

    @Test
    void rulesComeToTheSameAsAskingEachDay() {
        LocalDate monday = LocalDate.of(2019, 12, 30);
        check("FREQ=DAILY", day -> true);
        check("FREQ=DAILY;INTERVAL=3", day -> ChronoUnit.DAYS.between(start(), day) % 3 == 0);
        check(
                "FREQ=DAILY;BYDAY=MO,WE;BYMONTH=11",
                day -> List.of(1, 3).contains(day.getDayOfWeek().getValue()) && day.getMonthValue() == 11);
        check("FREQ=WEEKLY", day -> day.getDayOfWeek() == start().getDayOfWeek());
        check(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
                day -> List.of(2, 4).contains(day.getDayOfWeek().getValue())
                        && ChronoUnit.DAYS.between(monday, day) / 7 % 2 == 0);
        check(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
                day -> List.of(7, 1).contains(day.getDayOfWeek().getValue())
                        && ChronoUnit.DAYS.between(monday.minusDays(1), day) / 7 % 2 == 0);
        check("FREQ=MONTHLY", day -> day.getDayOfMonth() == 3);
        check("FREQ=MONTHLY;BYMONTHDAY=31", day -> day.getDayOfMonth() == 31);
        check("FREQ=MONTHLY;BYMONTHDAY=-1", day -> day.equals(day.with(TemporalAdjusters.lastDayOfMonth())));
        check("FREQ=MONTHLY;BYDAY=-1FR", day -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY))));
        check(
                "FREQ=MONTHLY;BYDAY=2TU",
                day -> day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))));
        check(
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                day -> day.getDayOfMonth() == 13 && day.getDayOfWeek() == DayOfWeek.FRIDAY);
        check("FREQ=YEARLY", day -> day.getMonthValue() == 1 && day.getDayOfMonth() == 3);
        check("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", day -> day.equals(LocalDate.of(2026, 11, 26)));
        check("FREQ=YEARLY;BYYEARDAY=-1", day -> day.equals(LocalDate.of(2026, 12, 31)));
        check("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", day -> day.equals(firstWorkday(day)));
    }

    /** Began on the third of January 2020. */
    private static LocalDate start() {
        return LocalDate.of(2020, 1, 3);
    }

    private static LocalDate firstWorkday(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        while (first.getDayOfWeek().getValue() > 5) {
            first = first.plusDays(1);
        }
        return first;
    }

    private static void check(String rule, Predicate<LocalDate> expected) {
        List<String> days = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (expected.test(day)) {
                days.add(day.atTime(9, 0).toInstant(ZoneOffset.UTC).toString());
            }
        }
        assertEquals(days, starts(event("DTSTART:20200103T090000Z", "DURATION:PT1H", "RRULE:" + rule)), rule);
    }

    @Test
    void aRuleEndsWhenItSaysSo() {
        List<String> two = List.of("2026-10-10T16:00:00Z", "2026-10-11T16:00:00Z");
        for (String end : List.of(
                "COUNT=2",
                "UNTIL=20261011T160000Z",
                "UNTIL=20261011T180000",
                "UNTIL=20261011",
                "UNTIL=20261012T155959Z")) {
            assertEquals(
                    two,
                    starts(event(
                            "DTSTART;TZID=Europe/Berlin:20261010T180000", "DURATION:PT1H", "RRULE:FREQ=DAILY;" + end)),
                    end);
        }
        assertEquals(
                List.of("2026-10-02T09:00:00Z"),
                starts(event("DTSTART:20260930T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3;BYDAY=WE,FR")
                        .replace("COUNT=3", "COUNT=2")));
        assertEquals(
                List.of(),
                starts(event("DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260930")));
        assertEquals(
                List.of(), starts(event("DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=100")));
    }

    @Test
    void whatIsTakenOutIsNotThere() {
        String[] event = {"DTSTART;TZID=Europe/Berlin:20261010T180000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"};
        for (String without : List.of(
                "EXDATE;TZID=Europe/Berlin:20261011T180000,20261013T180000",
                "EXDATE:20261011T160000Z,20261013T160000Z",
                "EXDATE:20261011T160000Z\r\nEXDATE:20261013T160000Z",
                "EXDATE;VALUE=DATE:20261011,20261013")) {
            assertEquals(
                    List.of("2026-10-10T16:00:00Z", "2026-10-12T16:00:00Z"),
                    starts(event(event[0], event[1], event[2], without)),
                    without);
        }
        assertEquals(
                List.of("2026-10-11T00:00:00Z/2026-10-12T00:00:00Z"),
                spans(event("DTSTART;VALUE=DATE:20261010", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20261010")));
    }

    @Test
    void whatIsAddedIs() {
        assertEquals(
                List.of("2026-10-10T09:00:00Z", "2026-10-12T07:00:00Z", "2026-10-14T09:00:00Z"),
                starts(event(
                        "DTSTART:20261010T090000Z",
                        "DURATION:PT1H",
                        "RDATE:20261014T090000Z",
                        "RDATE;TZID=Europe/Berlin:20261012T090000")));
        assertEquals(
                List.of("2026-10-10T09:00:00Z/2026-10-10T10:00:00Z", "2026-10-12T09:00:00Z/2026-10-12T12:00:00Z"),
                spans(event("DTSTART:20261010T090000Z", "DURATION:PT1H", "RDATE;VALUE=PERIOD:20261012T090000Z/PT3H")));
    }

    @Test
    void oneThatWasMovedReplacesTheOneItNames() {
        String series = event("UID:a", "DTSTART:20261010T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3");
        String moved = event("UID:a", "RECURRENCE-ID:20261011T090000Z", "DTSTART:20261011T150000Z", "DURATION:PT2H");
        List<String> expected = List.of(
                "2026-10-10T09:00:00Z/2026-10-10T10:00:00Z",
                "2026-10-11T15:00:00Z/2026-10-11T17:00:00Z",
                "2026-10-12T09:00:00Z/2026-10-12T10:00:00Z");
        assertEquals(expected, spans(series, moved));
        assertEquals(expected, spans(moved, series), "whichever comes first");
        for (String mark : List.of("STATUS:CANCELLED", "TRANSP:TRANSPARENT")) {
            assertEquals(
                    List.of(expected.get(0), expected.get(2)),
                    spans(
                            series,
                            event(
                                    "UID:a",
                                    "RECURRENCE-ID;TZID=Europe/Berlin:20261011T110000",
                                    "DTSTART:20261011T090000Z",
                                    "DURATION:PT1H",
                                    mark)));
        }
        assertEquals(4, spans(series, moved.replace("UID:a", "UID:b")).size(), "another’s replaces nothing");
        assertEquals(List.of(expected.get(1)), spans(moved), "alone it is there as well");
    }

    @Test
    void wholeDaysRepeatAsDays() {
        assertEquals(
                List.of("2026-10-10T00:00:00Z/2026-10-11T00:00:00Z", "2026-10-17T00:00:00Z/2026-10-18T00:00:00Z"),
                spans(event("DTSTART;VALUE=DATE:20261010", "RRULE:FREQ=WEEKLY;UNTIL=20261017")));
    }

    @Test
    void aLongOneThatBeganBeforeNowIsThere() {
        assertEquals(
                List.of("2026-10-01T00:00:00Z/2026-10-03T09:00:00Z"),
                spans(event("DTSTART:20260819T090000Z", "DURATION:P15D", "RRULE:FREQ=DAILY;INTERVAL=15;COUNT=3")));
    }

    @Test
    void whatTheRuleComesToIsTheSameWhereItsStartLiesAhead() {
        assertEquals(
                LocalDateTime.of(2026, 12, 1, 9, 0).toInstant(ZoneOffset.UTC).toString(),
                starts(event("DTSTART:20261201T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))
                        .get(0));
    }
}
