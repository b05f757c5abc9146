package io.fullcircle.notification.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.time.TimeSpan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentFileTest {

    private static final UUID UID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final TimeSpan SOME = hourFrom("2026-10-20T16:00:00Z");

    @Test
    void oneIsInvitedByThePlatformAlone() {
        Calendar calendar = read(AppointmentFile.request(mock("Europe/Berlin", SOME, "Ada Moss"), NOW));
        VEvent event = event(calendar);
        assertEquals("REQUEST", value(calendar.getProperty("METHOD").orElseThrow()));
        assertEquals(UID.toString(), value(event, "UID"));
        assertEquals("3", value(event, "SEQUENCE"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertEquals("20261001T080000Z", value(event, "DTSTAMP"));
        assertEquals("mailto:platform@example.org", value(event, "ORGANIZER"));
        List<Property> invited = event.getProperties("ATTENDEE");
        assertEquals(1, invited.size());
        assertEquals("mailto:ada@example.org", invited.get(0).getValue());
        assertEquals(
                "Ada Moss",
                invited.get(0).getParameter(Parameter.CN).orElseThrow().getValue());
    }

    @Test
    void whatIsOffIsStruckOutUnderTheSameUid() {
        Calendar calendar = read(AppointmentFile.cancel(mock("Europe/Berlin", SOME, "Ada Moss"), NOW));
        assertEquals("CANCEL", value(calendar.getProperty("METHOD").orElseThrow()));
        assertEquals("CANCELLED", value(event(calendar), "STATUS"));
        assertEquals(UID.toString(), value(event(calendar), "UID"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-24T23:30:00Z", // ends in the hour that comes twice, the first time
        "Europe/Berlin, 2026-10-25T00:30:00Z", // ends in it the second time
        "Europe/Berlin, 2026-10-25T01:15:00Z", // all of it the second time
        "Europe/Berlin, 2027-03-28T00:30:00Z", // over the hour that is left out
        "Europe/Dublin, 2026-12-24T16:00:00Z",
        "America/New_York, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01T06:00:00Z",
        "America/New_York, 2026-11-01T07:00:00Z",
        "Australia/Lord_Howe, 2026-10-03T15:00:00Z", // half an hour
        "Asia/Kathmandu, 2026-10-20T16:00:00Z",
        "America/Sao_Paulo, 2026-10-20T16:00:00Z",
        "Africa/Casablanca, 2027-02-07T02:30:00Z",
        "UTC, 2026-10-20T16:00:00Z",
        "UTC+05:30, 2026-10-20T16:00:00Z",
    })
    void everyoneComesToTheSameInstant(String zone, String start) {
        TimeSpan during = hourFrom(start);
        String file = AppointmentFile.request(mock(zone, during, "Ada Moss"), NOW);
        VEvent event = event(read(file));
        DtStart<?> from = event.<DtStart<?>>getProperty("DTSTART").orElseThrow();
        DtEnd<?> to = event.<DtEnd<?>>getProperty("DTEND").orElseThrow();
        assertEquals(during, new TimeSpan(Instant.from(from.getDate()), Instant.from(to.getDate())));

        String id = zone.replace(":", "");
        String unknown =
                file.replace("TZID:" + id + "\r\n", "TZID:Somewhere\r\n").replace("TZID=" + id, "TZID=Somewhere");
        BusyTimes told = BusyTimes.in(
                unknown.getBytes(StandardCharsets.UTF_8),
                ZoneId.of("Pacific/Apia"),
                during.start().minus(Duration.ofDays(1)));
        assertEquals(List.of(during), told.spans(), "who knows nothing of the zone but what the file says");
    }

    @Test
    void whatIsTypedIsReadBackAndNoMore() {
        String name = "Łukasz; \"Ł\", \\ Жуков 🎈 " + "ü".repeat(90);
        Appointment mock = mock("Asia/Kolkata", SOME, name + "\r\nATTENDEE:mailto:eve@example.org");
        String file = AppointmentFile.request(mock, NOW);
        for (String line : file.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n") || line.contains("\r"), line);
        }
        VEvent event = event(read(file));
        assertEquals(1, event.getProperties("ATTENDEE").size());
        assertEquals(mock.title().replace("\r\n", "\n"), value(event, "SUMMARY"));
        assertEquals(mock.text().replace("\r\n", "\n"), value(event, "DESCRIPTION"));
        assertEquals(mock.link(), value(event, "URL"));
    }

    @Test
    void anAddressSaysNothingThatAMailWouldTakeOver() {
        Appointment odd = new Appointment(
                UID,
                0,
                SOME,
                ZoneId.of("UTC"),
                "t",
                "d",
                "https://example.org/",
                "n",
                "a?cc=b%@example.org",
                "p@example.org");
        assertTrue(AppointmentFile.request(odd, NOW).contains(":mailto:a%3Fcc=b%25@example.org\r\n"));
    }

    @Test
    void theSameMockGivesTheSameFile() {
        assertEquals(
                AppointmentFile.request(mock("Europe/Berlin", SOME, "Ada"), NOW),
                AppointmentFile.request(mock("Europe/Berlin", SOME, "Ada"), NOW));
    }

    private static Appointment mock(String zone, TimeSpan during, String name) {
        return new Appointment(
                UID,
                3,
                during,
                ZoneId.of(zone),
                "Mock with " + name,
                "One line, and\nanother; with " + name,
                "https://example.org/booking/booking?id=" + UID,
                name,
                "ada@example.org",
                "platform@example.org");
    }

    private static TimeSpan hourFrom(String start) {
        return new TimeSpan(Instant.parse(start), Instant.parse(start).plus(Duration.ofHours(1)));
    }

    private static Calendar read(String file) {
        try {
            return new CalendarBuilder().build(new StringReader(file));
        } catch (IOException | ParserException e) {
            throw new AssertionError(file, e);
        }
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static String value(VEvent event, String name) {
        return value(event.getProperty(name).orElseThrow());
    }

    private static String value(Property property) {
        return property.getValue();
    }
}
