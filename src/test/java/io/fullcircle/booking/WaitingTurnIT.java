package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.Deployments;
import io.fullcircle.booking.arrange.ArrangeService;
import io.fullcircle.booking.arrange.GiveWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose turn it is, whatever it was that made a time free, and when nobody's turn comes any more. */
@ExtendWith(ArquillianExtension.class)
class WaitingTurnIT extends WaitingFixture {

    @Inject
    ArrangeService arrangements;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whatALeadGivesToAnotherInterviewerIsFreeForWhoWaits() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        give(mocks.get(1), kenji);
        worker.workOff();
        assertOffers("OPEN");
        assertEquals(slot(2), own(jo).get(0).offer().startsAt());
    }

    @Test
    void whatIsOfferedAndInTheWayOfAMockThatTheyAreGivenIsOfferedNoMore() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        UUID mock = book(jo, kenji, slot(4));
        callOff(mocks.get(1));
        assertEquals(slot(2), own(jo).get(0).offer().startsAt());
        callOff(mocks.get(2));
        // From now on she keeps a quarter of an hour free before each mock: what is offered to Jo ends within it.
        Rows.update("update offer_terms set before_minutes = 15 where account_id = ?", ines);
        give(mock, ines);
        assertOffers("GONE");
        assertNull(own(jo).get(0).offer());
    }

    @Test
    void whoHasAskedForAllTheyMayIsOfferedWhatNeedsNoAnswer() throws Exception {
        Rows.update("delete from availability_window where account_id = ?", kenji);
        List<UUID> mocks = bookUp();
        long jo = candidate("jo@example.org");
        join(jo, wishFor(0));
        long di = waits("di@example.org");
        Rows.update(
                "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, open_requests, changed_by, changed_at)"
                        + " values (?, 1, 10, 1, ?, now())",
                autumn,
                lead);
        ask(jo, kenji, START.plus(Duration.ofDays(2)), Duration.ofHours(20));
        Rows.update("update offer_terms set accepts = false where account_id = ?", ines);
        Instant later = START.plus(Duration.ofDays(1));
        Bookings.open(kenji, later, 1);
        callOff(mocks.get(1));
        assertEquals(slot(2), own(di).get(0).offer().startsAt(), "the next one may ask for it");
        assertEquals(later, own(jo).get(0).offer().startsAt(), "nobody has to be asked for it");
    }

    @Test
    void nobodyWaitsOnBecauseTheirLastDayEndedLaterThanItWasToEnd() throws Exception {
        bookUp();
        long jo = waits("jo@example.org");
        looker.look();
        assertEquals("WAITS", ended(jo));
        // They have gone west since they joined: their day was not over yet when it was looked whether it is.
        Rows.update("update stored_job set done_at = now()");
        Rows.update("update waiting_entry set last_day = current_date - 3");
        looker.look();
        assertEquals("EXPIRED", ended(jo));
    }

    private void give(UUID mock, long interviewer) throws Exception {
        int version = Math.toIntExact(Rows.number("select version from booking where public_id = ?", mock));
        GiveWish wish = new GiveWish(mock, version, publicId("account", interviewer), "she is ill", UUID.randomUUID());
        as.role(Role.LEAD, () -> arrangements.give(viewer(lead), wish));
    }
}
