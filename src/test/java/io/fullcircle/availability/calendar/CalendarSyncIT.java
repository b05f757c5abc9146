package io.fullcircle.availability.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CalendarSyncIT extends CalendarFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aDueCalendarIsReadOnceHoweverManyNodesLookForIt() throws Exception {
        connect(ines, "Work", "a");
        connect(otto, "Work", "b");
        assertEquals(0, due());
        later("1 hour");
        feed.busy(at(14));
        int before = feed.asked();
        List<Integer> read = atOnce.run(6, i -> this::due);
        assertEquals(2, read.stream().mapToInt(Integer::intValue).sum());
        assertEquals(2, feed.asked() - before);
        assertEquals(Map.of(ines, List.of(hour(14)), otto, List.of(hour(14))), busyOf(ines, otto));
        assertEquals(0, due());
    }

    @Test
    void theCalendarOfWhoInterviewsNoMoreIsLeftAloneUntilTheyDoAgain() throws Exception {
        connect(ines, "Work", "a");
        connect(otto, "Work", "b");
        Rows.update("update membership set ended_at = now() where account_id = ?", ines);
        Rows.update("update account set status = 'SUSPENDED' where id = ?", otto);
        later("1 hour");
        assertEquals(0, due());
        Rows.update("update account set status = 'ACTIVE'");
        assertEquals(1, due(), "Otto's");
        People.member(autumn, null, ines, Role.INTERVIEWER);
        assertEquals(1, due());
    }

    @Test
    void whatHasNotChangedIsHeardWithoutBeingReadAgain() throws Exception {
        connect(ines, "Work", "a");
        later("1 hour");
        assertEquals(1, due());
        assertEquals(1, feed.unchanged());
        assertEquals(Map.of(ines, List.of(hour(9), hour(11))), busyOf(ines));
        assertTrue(own(ines).get(0).syncedAt().isAfter(Instant.now().minusSeconds(60)));
        later("13 hours");
        assertEquals(1, due());
        assertEquals(1, feed.unchanged(), "twice a day it is read whole, for the horizon has moved on");
    }

    @Test
    void whatFailsKeepsWhatWasKnownAndComesBackLessOften() throws Exception {
        connect(ines, "Work", "a");
        feed.fails(503);
        feed.busy(at(20));
        for (int minutes : new int[] {30, 60, 120}) {
            later("2 days");
            assertEquals(1, due());
            CalendarRow row = own(ines).get(0);
            assertEquals(List.of(CalendarFault.STATUS, 503), List.of(row.fault(), row.detail()));
            long wait = Duration.between(Instant.now(), row.nextAt()).toMinutes();
            assertTrue(wait >= minutes * 0.79 - 1 && wait <= minutes, minutes + ": " + wait);
            assertEquals(Map.of(ines, List.of(hour(9), hour(11))), busyOf(ines));
        }
        feed.fails(200);
        later("2 days");
        assertEquals(1, due());
        assertNull(own(ines).get(0).fault());
        assertEquals(Map.of(ines, List.of(hour(20))), busyOf(ines));
    }

    @Test
    void beforeAMockIsConfirmedWhatIsOlderThanTwoMinutesIsReadAgain() throws Exception {
        connect(ines, "Work", "a");
        feed.busy(at(14));
        recheck(ines);
        assertEquals(1, feed.asked(), "it was read a moment ago");
        later("119 seconds");
        recheck(ines);
        assertEquals(1, feed.asked());
        later("2 seconds");
        recheck(ines);
        recheck(ines);
        assertEquals(2, feed.asked());
        assertEquals(Map.of(ines, List.of(hour(14))), busyOf(ines));
        later("1 hour");
        feed.close();
        recheck(ines);
        assertEquals(CalendarFault.UNREACHABLE, own(ines).get(0).fault());
        assertEquals(Map.of(ines, List.of(hour(14))), busyOf(ines), "what was known stays");
        recheck(candidate);
    }

    @Test
    void theButtonReadsNowButNotTwiceInARow() throws Exception {
        connect(ines, "Work", "a");
        UUID id = own(ines).get(0).publicId();
        assertFalse(syncNow(ines, id));
        later("11 seconds");
        feed.busy(at(14));
        assertTrue(syncNow(ines, id));
        assertFalse(syncNow(ines, id));
        assertEquals(Map.of(ines, List.of(hour(14))), busyOf(ines));
    }

    @Test
    void whoWasOvertakenWritesNothing() throws Exception {
        connect(ines, "Work", "a");
        later("1 hour");
        CalendarSource first = as.background(syncs::beginDue).get(0);
        later("2 minutes");
        CalendarSource second = as.background(syncs::beginDue).get(0);
        assertEquals(first.attempt() + 1, second.attempt());
        as.background(() -> {
            syncs.succeeded(first, CalendarContent.of(new BusyTimes(List.of(hour(1)), 0)));
            syncs.failed(first, new CalendarFailure(CalendarFault.MOVED));
            return null;
        });
        assertEquals(Map.of(ines, List.of(hour(9), hour(11))), busyOf(ines));
        assertNull(own(ines).get(0).fault());
        as.background(() -> {
            syncs.succeeded(second, CalendarContent.of(new BusyTimes(List.of(hour(2)), 3)));
            return null;
        });
        assertEquals(Map.of(ines, List.of(hour(2))), busyOf(ines));
        assertEquals(3, own(ines).get(0).skipped());
    }
}
