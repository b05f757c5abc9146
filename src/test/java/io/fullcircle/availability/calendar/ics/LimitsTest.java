package io.fullcircle.availability.calendar.ics;

import static io.fullcircle.availability.calendar.ics.Ics.NOW;
import static io.fullcircle.availability.calendar.ics.Ics.event;
import static io.fullcircle.availability.calendar.ics.Ics.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.availability.calendar.fetch.AnswerBody;
import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, hostile or simply too much. */
class LimitsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<html>Sign in</html>",
                "BEGIN:VCARD\r\nEND:VCARD\r\n",
                "\u001f\u008b\u0008",
                "{\"calendar\": true}"
            })
    void whatIsNoCalendarIsSaidToBeNone(String text) {
        assertFault(CalendarFault.NO_CALENDAR, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMarkBeforeTheFirstLineAndEmptyLinesAreNoFault() {
        String text = new String(file(event("DTSTART:20261010T090000Z", "DURATION:PT1H")), StandardCharsets.UTF_8);
        for (String same : List.of(
                "\uFEFF" + text,
                "\r\n" + text,
                text.replace("\r\n", "\n"),
                text.replace("\r\nDUR", "\r\n\r\nDUR"),
                text + "\r\n\r\n")) {
            assertEquals(1, busy(same.getBytes(StandardCharsets.UTF_8)).spans().size(), same);
        }
        String folded = text.replace("DURATION:PT1H", "DURA\r\n TION\r\n\t:PT\r\n 1H");
        assertEquals(1, busy(folded.getBytes(StandardCharsets.UTF_8)).spans().size());
    }

    @Test
    void aFileThatBreaksOffIsBrokenWhereverItDoes() {
        byte[] whole = file(event("UID:a", "DTSTART;TZID=\"Europe/Berlin\":20261010T090000", "DURATION:PT1H"));
        int end = new String(whole, StandardCharsets.UTF_8).lastIndexOf("END:VCALENDAR");
        for (int length = "BEGIN:VCALENDAR".length(); length < end; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertTrue(assertFault(CalendarFault.BROKEN, part).detail() > 0, "line of " + length);
        }
    }

    @Test
    void whatIsMixedUpIsAnswersOrAFaultAndNothingElse() {
        byte[] whole = file(
                event(
                        "UID:a",
                        "DTSTART;TZID=Europe/Berlin:20261010T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=9"),
                event("UID:a", "RECURRENCE-ID:20261011T070000Z", "DTSTART:20261011T080000Z", "DTEND:20261011T090000Z"));
        Random random = new Random(20261126);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] mixed = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                mixed[20 + random.nextInt(mixed.length - 20)] =
                        (byte) ":;=,\r\n\"PTZ0129 \0\u00ff-".charAt(random.nextInt(18));
            }
            try {
                busy(mixed);
                read++;
            } catch (CalendarFailure failure) {
                assertFalse(failure.getMessage().contains("2026"), failure.getMessage());
            }
        }
        assertTrue(read > 100, "some are read: " + read);
    }

    @Test
    void aMegabyteIsTakenAndNotAByteMore() {
        byte[] start = "BEGIN:VCALENDAR\r\nX-PAD:".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8);
        byte[] most = new byte[AnswerBody.MAX_BYTES];
        Arrays.fill(most, (byte) 'x');
        System.arraycopy(start, 0, most, 0, start.length);
        System.arraycopy(end, 0, most, most.length - end.length, end.length);
        assertEquals(0, busy(most).spans().size());
        assertFault(CalendarFault.TOO_LARGE, new byte[AnswerBody.MAX_BYTES + 1]);
    }

    @Test
    void aFileThatNestsWithoutEndIsTooMuch() {
        assertFault(CalendarFault.TOO_MUCH, file("BEGIN:X\r\n".repeat(60_000)));
        assertFault(CalendarFault.TOO_MUCH, file("BEGIN:X\r\n".repeat(9) + "END:X\r\n".repeat(9)));
        assertEquals(
                0,
                busy(file(("BEGIN:X\r\n".repeat(8) + "END:X\r\n".repeat(8)).stripTrailing()))
                        .spans()
                        .size());
    }

    @Test
    void aFileOfCountlessPartsOrLinesIsAnsweredSoon() {
        assertTimeout(SOON, () -> {
            assertFault(
                    CalendarFault.TOO_MUCH,
                    file("BEGIN:X\r\nEND:X\r\n".repeat(20_001).stripTrailing()));
            assertEquals(0, busy(file("\n".repeat(700_000) + "X:y")).spans().size());
            assertEquals(0, busy(file("X:y" + "\r\n z".repeat(200_000))).spans().size());
            assertEquals(
                    0, busy(file("X" + ";A=b".repeat(200_000) + ":y")).spans().size());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;INTERVAL=30",
                "FREQ=MINUTELY;BYSECOND=0,1,2,3",
                "FREQ=SECONDLY;COUNT=100000000",
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYSECOND=0,1,2",
                "FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50;BYSECOND=0,5,10,15,20,25,30,35,40,45,50,55",
            })
    void aRuleThatComesToTooMuchIsNotFollowed(String rule) {
        assertTimeout(SOON, () -> {
            assertFault(
                    CalendarFault.TOO_MUCH, file(event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:" + rule)));
            assertFault(
                    CalendarFault.TOO_MUCH, file(event("DTSTART:00010101T000000Z", "DURATION:PT1S", "RRULE:" + rule)));
        });
    }

    @Test
    void norIsOneThatBeganSoLongAgoThatNobodyCanCountToIt() {
        assertTimeout(SOON, () -> {
            for (String rule : List.of("SECONDLY;INTERVAL=10000", "MINUTELY;INTERVAL=10000", "HOURLY;INTERVAL=10000")) {
                assertFault(
                        CalendarFault.TOO_MUCH,
                        file(event("DTSTART:00010101T000000Z", "DURATION:PT1S", "RRULE:FREQ=" + rule)));
            }
            for (String rule : List.of(
                    "DAILY",
                    "WEEKLY",
                    "MONTHLY",
                    "YEARLY",
                    "YEARLY;BYMONTH=2;BYMONTHDAY=30",
                    "YEARLY;INTERVAL=10000")) {
                busy(file(event("DTSTART:00010101T000000Z", "DURATION:PT1S", "RRULE:FREQ=" + rule)));
            }
        });
    }

    @Test
    void manyRulesShareWhatThereIs() {
        String daily = event("DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY");
        assertTimeout(SOON, () -> {
            assertEquals(
                    120,
                    busy(file(String.join("\r\n", java.util.Collections.nCopies(150, daily))))
                            .spans()
                            .size());
            assertFault(CalendarFault.TOO_MUCH, file(String.join("\r\n", java.util.Collections.nCopies(2_000, daily))));
        });
        assertFault(
                CalendarFault.TOO_MUCH,
                file(event(
                        "DTSTART:20261010T090000Z",
                        "RDATE:20261010T090000Z" + ",20261011T090000Z".repeat(1),
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;X-LONG=" + "x".repeat(500))));
        assertFault(
                CalendarFault.TOO_MUCH,
                file("BEGIN:VFREEBUSY\r\nFREEBUSY:20261010T090000Z/PT1H" + ",20261010T090000Z/PT1H".repeat(20_000)
                        + "\r\nEND:VFREEBUSY"));
    }

    @Test
    void aCalendarOfWhichNothingMakesSenseIsBroken() {
        assertFault(CalendarFault.BROKEN, file(event("DTSTART:x"), event("DTSTART:y")));
        assertEquals(0, busy(file()).spans().size(), "one with nothing in it is empty");
    }

    private static BusyTimes busy(byte[] content) {
        return BusyTimes.in(content, ZoneOffset.UTC, NOW);
    }

    private static CalendarFailure assertFault(CalendarFault fault, byte[] content) {
        CalendarFailure failure = assertThrows(CalendarFailure.class, () -> busy(content));
        assertEquals(fault, failure.fault());
        return failure;
    }
}
