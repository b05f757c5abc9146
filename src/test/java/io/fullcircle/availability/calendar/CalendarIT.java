package io.fullcircle.availability.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CalendarIT extends CalendarFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aCalendarIsReadWhenItIsConnectedAndItsAddressIsNeverShownAgain() throws Exception {
        assertEquals(2, connect(ines, "Work", "a").spans().size());
        CalendarRow row = own(ines).get(0);
        assertEquals(List.of("Work", 2L, 0), List.of(row.name(), row.times(), row.skipped()));
        assertNull(row.fault());
        assertEquals("localhost … .ics", row.masked());
        assertFalse(row.toString().contains("secret"), row.toString());
        assertTrue(row.nextAt().isAfter(row.syncedAt().plus(Duration.ofMinutes(14))), row::toString);
        assertEquals(Map.of(ines, List.of(hour(9), hour(11))), busyOf(ines, otto));
        assertEquals(List.of(), own(otto));
        assertEquals(
                "0",
                Rows.text("select count(*) from busy_calendar where name like '%business%' or etag like '%business%'"));
    }

    @Test
    void whatACalendarHasTakenIsNotOffered() throws Exception {
        Bookings.hourly(ines);
        Bookings.open(ines, day.plus(Duration.ofHours(8)), 4);
        assertEquals(7, offered());
        connect(ines, "Work", "a");
        assertEquals(2, offered(), "eight and ten o’clock are left");
        as.role(
                Role.INTERVIEWER,
                () -> calendars.remove(viewer(ines), own(ines).get(0).publicId()));
        assertEquals(7, offered());
        assertEquals("0", Rows.text("select count(*) from busy_time"));
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsKept() throws Exception {
        feed.fails(404);
        DomainException rule = refused("address", "fault.STATUS", () -> connect(ines, "Work", "a"));
        assertEquals(404, rule.arguments()[0]);
        feed.fails(200);
        feed.says("BEGIN:VEVENT\r\n");
        refused("address", "fault.BROKEN", () -> connect(ines, "Work", "a"));
        for (String inside :
                List.of("http://127.0.0.1/x", "http://[::1]/x", "http://10.1.2.3/", "http://169.254.169.254/latest")) {
            refused("address", "fault.NOT_PUBLIC", () -> connectTo(ines, "Work", inside));
        }
        refused("address", "rule.address", () -> connectTo(ines, "Work", "nothing"));
        refused("name", "rule.name", () -> connectTo(ines, " ", feed.address("a")));
        refused("file", "fault.NO_CALENDAR", () -> upload(ines, "Trip", "hello".getBytes(StandardCharsets.UTF_8)));
        refused("title", "rule.name", () -> upload(ines, "x".repeat(81), feed.file()));
        assertEquals(List.of(), own(ines));
    }

    @Test
    void aFileIsReadOnce() throws Exception {
        assertEquals(2, upload(ines, "Trip", feed.file()).spans().size());
        CalendarRow row = own(ines).get(0);
        assertNull(row.masked());
        assertNull(row.nextAt());
        assertEquals(BusyTimes.HORIZON, Duration.between(row.syncedAt(), row.reaches()));
        assertEquals(Map.of(ines, List.of(hour(9), hour(11))), busyOf(ines));
        later("1 day");
        assertEquals(0, due());
        recheck(ines);
        assertFalse(syncNow(ines, row.publicId()));
        assertEquals(0, feed.asked());
    }

    @Test
    void aNewerFileTakesThePlaceOfTheFileOfItsName() throws Exception {
        upload(ines, "Trip", feed.file());
        connect(ines, "Trip", "a");
        upload(otto, "Trip", feed.file());
        feed.busy(at(14));
        for (String name : List.of("b", "c", "d")) {
            connect(ines, name, name);
        }
        upload(ines, " Trip ", feed.file());
        assertEquals(5, own(ines).size(), "also where there are as many as one may have");
        assertEquals(1, own(ines).stream().filter(row -> row.masked() == null).count());
        assertEquals(List.of(hour(9), hour(11)), busyOf(otto).get(otto), "his is his");
        refused(null, "rule.many", () -> upload(ines, "Other", feed.file()));
    }

    @Test
    void eachHasTheirOwnAndUpToFive() throws Exception {
        connect(ines, "Work", "a");
        UUID id = own(ines).get(0).publicId();
        for (Callable<?> work : List.<Callable<?>>of(
                () -> connect(candidate, "Work", "b"),
                () -> upload(candidate, "Work", feed.file()),
                () -> as.role(Role.INTERVIEWER, () -> {
                    calendars.rename(viewer(otto), id, "Mine");
                    return null;
                }))) {
            assertEquals(
                    DomainException.Kind.NOT_FOUND,
                    assertThrows(DomainException.class, work::call).kind());
        }
        assertFalse(as.role(Role.INTERVIEWER, () -> calendars.remove(viewer(otto), id)));
        assertFalse(syncNow(otto, id));
        refused("address", "rule.twice", () -> connect(ines, "Again", "a"));
        connect(otto, "Same", "a");
        for (String name : List.of("b", "c", "d", "e")) {
            connect(ines, name, name);
        }
        refused(null, "rule.many", () -> connect(ines, "f", "f"));
        as.role(Role.INTERVIEWER, () -> {
            calendars.rename(viewer(ines), id, "  Home ");
            return null;
        });
        assertEquals("Home", own(ines).get(0).name());
    }

    @Test
    void ofManyAtOnceNoMoreThanFiveAreKept() throws Exception {
        byte[] file = feed.file();
        Viewer viewer = viewer(ines);
        List<Boolean> kept = atOnce.run(16, i -> () -> {
            try {
                as.role(Role.INTERVIEWER, () -> busy.upload(viewer, "Calendar " + i, file));
                return true;
            } catch (DomainException rule) {
                return false;
            }
        });
        assertEquals(5, kept.stream().filter(one -> one).count());
        assertEquals(5, own(ines).size());
    }

    @Test
    void busyTimesOfAnyNumberOfPeopleCostOneStatement() throws Exception {
        connect(ines, "Work", "a");
        connect(ines, "Home", "b");
        connect(otto, "Work", "c");
        assertNotNull(busyOf(ines, otto));
        assertEquals(1, Statements.during(() -> quietly(() -> busyOf(ines, otto, candidate))));
        assertEquals(4, busyOf(ines, otto).get(ines).size(), "of both calendars");
        Instant nine = day.plus(Duration.ofHours(9));
        assertEquals(
                Map.of(ines, List.of(hour(9), hour(9))),
                as.role(Role.LEAD, () -> busyQueries.busy(List.of(ines), nine, nine.plusSeconds(1))));
        assertEquals(
                Map.of(),
                as.role(
                        Role.LEAD,
                        () -> busyQueries.busy(List.of(ines), nine.plusSeconds(3600), nine.plusSeconds(7200))));
    }
}
