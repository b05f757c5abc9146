package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody lets a calendar be read anew that is of no programme of theirs. */
@ExtendWith(ArquillianExtension.class)
class CalendarCheckIT extends BookingFixture {

    @Inject
    private CalendarCheckService calendars;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** Where it is said to be nobody is ever asked. */
    @BeforeEach
    void connect() {
        Rows.update(
                "insert into busy_calendar (id, public_id, account_id, name, address, created_at, next_attempt_at, synced_at, read_at,"
                        + " reaches) values (nextval('busy_calendar_seq'), uuidv7(), ?, 'Work', 'https://127.0.0.1/work.ics',"
                        + " now() - interval '1 day', now() + interval '1 day', now() - interval '1 hour', now() - interval '1 hour',"
                        + " now())",
                ines);
    }

    private long readsAfter(long by, Runnable check) throws Exception {
        Rows.update("update busy_calendar set attempt = 0, attempted_at = null, synced_at = now() - interval '1 hour'");
        run(Role.LEAD, check);
        return Rows.number("select attempt from busy_calendar");
    }

    @Test
    void whoSharesAProgrammeWithTheInterviewerLetsTheirCalendarsBeReadAndNobodyElse() throws Exception {
        UUID hers = publicId("account", ines);
        for (long own : List.of(cy, lead)) {
            assertEquals(1, readsAfter(own, () -> calendars.before(viewer(own), hers)));
        }
        long winter = People.programme("Winter");
        long stranger = People.account("stranger@example.org", "x");
        People.member(winter, null, stranger, Role.LEAD);
        assertEquals(0, readsAfter(stranger, () -> calendars.before(viewer(stranger), hers)));
        assertEquals(0, readsAfter(cy, () -> calendars.before(viewer(cy), publicId("account", lead))));
        UUID mock = book(cy, ines, slot(0));
        for (long own : List.of(cy, ines, lead)) {
            assertEquals(1, readsAfter(own, () -> calendars.beforeMoving(viewer(own), mock)));
        }
        for (long other : List.of(stranger, kenji)) {
            assertEquals(0, readsAfter(other, () -> calendars.beforeMoving(viewer(other), mock)));
        }
    }
}
