package io.fullcircle.availability.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two approved interviewers, a candidate, a calendar on this machine, and what they do with it in few words. */
abstract class CalendarFixture {

    private static final DateTimeFormatter ICS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    BusyService busy;

    @Inject
    BusyQueries busyQueries;

    @Inject
    SyncService syncs;

    @Inject
    CalendarService calendars;

    @Inject
    CalendarQueries queries;

    @Inject
    AvailabilityQueries availability;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Inject
    AtOnce atOnce;

    final Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(5));
    Feed feed;
    long autumn;
    long ines;
    long otto;
    long candidate;

    @BeforeEach
    void fill() throws Exception {
        Rows.clear();
        autumn = People.programme("Autumn");
        candidate = People.account("cy@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Seniors"), candidate, Role.CANDIDATE);
        ines = interviewer("ines");
        otto = interviewer("otto");
        feed = new Feed();
        feed.busy(at(9), at(11));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    String at(int hour) {
        return ICS.format(day.plus(Duration.ofHours(hour)));
    }

    TimeSpan hour(int hour) {
        Instant start = day.plus(Duration.ofHours(hour));
        return new TimeSpan(start, start.plus(Duration.ofHours(1)));
    }

    BusyTimes connect(long account, String name, String calendar) throws Exception {
        return connectTo(account, name, feed.address(calendar));
    }

    BusyTimes connectTo(long account, String name, String address) throws Exception {
        Viewer viewer = viewer(account);
        return as.role(Role.INTERVIEWER, () -> busy.connect(viewer, name, address));
    }

    BusyTimes upload(long account, String name, byte[] file) throws Exception {
        Viewer viewer = viewer(account);
        return as.role(Role.INTERVIEWER, () -> busy.upload(viewer, name, file));
    }

    boolean syncNow(long account, UUID id) throws Exception {
        return as.role(Role.INTERVIEWER, () -> busy.syncNow(viewer(account), id));
    }

    int due() throws Exception {
        return as.background(busy::syncDue);
    }

    void recheck(long account) throws Exception {
        Viewer viewer = viewer(account);
        as.role(Role.CANDIDATE, () -> {
            busy.recheck(viewer, viewer.publicId());
            return null;
        });
    }

    List<CalendarRow> own(long account) throws Exception {
        return as.role(Role.INTERVIEWER, () -> queries.own(viewer(account)));
    }

    Map<Long, List<TimeSpan>> busyOf(Long... accounts) throws Exception {
        return as.role(
                Role.CANDIDATE,
                () -> busyQueries.busy(List.of(accounts), day.minus(Duration.ofDays(1)), day.plus(Duration.ofDays(3))));
    }

    int offered() throws Exception {
        Viewer viewer = viewer(candidate);
        return as.role(Role.CANDIDATE, () -> availability.openTimes(viewer, autumn))
                .size();
    }

    /** Lets so much time pass for all calendars. */
    static void later(String interval) {
        Rows.update(
                "update busy_calendar set attempted_at = attempted_at - cast(? as interval), synced_at = synced_at -"
                        + " cast(? as interval), read_at = read_at - cast(? as interval), next_attempt_at = next_attempt_at -"
                        + " cast(? as interval)",
                interval,
                interval,
                interval,
                interval);
    }

    static DomainException refused(String field, String key, Callable<?> work) {
        DomainException rule = assertThrows(DomainException.class, work::call);
        assertEquals("availability.calendar." + key, rule.messageKey());
        assertEquals(field, rule.field());
        return rule;
    }

    long interviewer(String name) {
        long account = People.account(name + "@example.org", "x");
        People.member(autumn, null, account, Role.INTERVIEWER);
        People.describe(account, "Principal engineer", 1);
        Bookings.approve(autumn, account);
        return account;
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }

    static void quietly(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
