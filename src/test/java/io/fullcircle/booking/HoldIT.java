package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.hold.HoldQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A time is kept for who fills in the form: against everybody else, for ten minutes and no longer, one at a time. */
@ExtendWith(ArquillianExtension.class)
class HoldIT extends BookingLifeFixture {

    private static final String OVER =
            "update time_hold set held_at = now() - interval '1 hour', held_until = now() - interval '1 second'";

    @Inject
    private HoldQueries kept;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whatIsKeptForSomebodyNobodyElseBooksAndTheyBookItThemselves() throws Exception {
        long jo = candidate("jo@example.org");
        keep(cy, ines, slot(2));
        assertTrue(until(cy, ines, slot(2)).orElseThrow().isAfter(Instant.now().plus(Duration.ofMinutes(9))));
        assertEquals(Optional.empty(), until(jo, ines, slot(2)));
        assertFalse(isOpenTo(jo, ines, slot(2)));
        assertFalse(isOpenTo(jo, ines, slot(1)), "it would run into it");
        assertTrue(isOpenTo(cy, ines, slot(1)), "for themselves everything is as it was");
        assertRefused("booking.rule.gone", () -> book(jo, ines, slot(2)));
        assertRefused("booking.rule.gone", () -> keep(jo, ines, slot(3)));
        UUID booked = book(cy, ines, slot(2));
        assertEquals("CONFIRMED", state(booked));
        assertEquals(2, claims(), "those of the mock, and none of what was kept");
        assertEquals(0, holds());
        UUID other = book(jo, kenji, slot(2));
        assertEquals("CONFIRMED", state(other), "who keeps nothing books all the same");
    }

    @Test
    void oneCandidateKeepsOneTimeAndNoLongerForChoosingItAgain() throws Exception {
        keep(cy, ines, slot(0));
        Rows.update("update time_hold set held_until = held_until - interval '5 minutes'");
        Instant first = until(cy, ines, slot(0)).orElseThrow();
        keep(cy, ines, slot(0));
        assertEquals(first, until(cy, ines, slot(0)).orElseThrow());
        keep(cy, kenji, slot(4));
        assertEquals(1, holds());
        assertEquals(2, claims());
        assertTrue(isOpenTo(candidate("jo@example.org"), ines, slot(0)), "the first one is free again");
        book(candidate("di@example.org"), ines, slot(2));
        assertRefused("booking.rule.gone", () -> keep(cy, ines, slot(2)));
        assertTrue(until(cy, kenji, slot(4)).isPresent(), "what was not had takes nothing away");
        book(cy, ines, slot(0));
        assertEquals(0, holds(), "booked: the form is closed, whatever stood in it");
    }

    @Test
    void whatWasKeptAndNotBookedIsNotKeptAgainAndAgain() throws Exception {
        keep(cy, ines, slot(2));
        Instant first = until(cy, ines, slot(2)).orElseThrow();
        keep(cy, ines, slot(6));
        assertTrue(until(cy, ines, slot(6)).isPresent(), "another time of hers");
        keep(cy, ines, slot(3));
        assertEquals(first, until(cy, ines, slot(3)).orElseThrow(), "half of it is the same time");
        assertEquals(1, holds());
        Rows.update(
                "update time_kept set kept_until = now() - interval '1 second' where starts_at < ?::timestamptz",
                slot(6).toString());
        Rows.update(OVER);
        assertRefused("booking.rule.keptBefore", () -> keep(cy, ines, slot(2)));
        assertTrue(again(cy, ines, slot(2)).orElseThrow().isAfter(Instant.now().plus(Duration.ofMinutes(58))));
        assertEquals(Optional.empty(), again(cy, kenji, slot(2)));
        assertEquals(Optional.empty(), again(candidate("di@example.org"), ines, slot(2)));
        keep(candidate("jo@example.org"), ines, slot(5));
        assertTrue(isOpen(ines, slot(2)));
        assertEquals("CONFIRMED", state(book(cy, ines, slot(2))), "the form needs nothing kept");
        Rows.update("update time_kept set kept_until = now() - interval '61 minutes'");
        keep(cy, kenji, slot(6));
        assertEquals(2, Rows.number("select count(*) from time_kept"), "what is long over is forgotten");
    }

    private Optional<Instant> again(long candidate, long interviewer, Instant start) throws Exception {
        return as.role(
                Role.CANDIDATE,
                () -> Optional.ofNullable(
                        kept.own(viewer(candidate), interviewer, start).again()));
    }

    @Test
    void whatIsOverIsInNobodysWayEvenIfNobodyHasClearedItAway() throws Exception {
        long jo = candidate("jo@example.org");
        keep(cy, ines, slot(2));
        Rows.update(OVER);
        assertEquals(Optional.empty(), until(cy, ines, slot(2)));
        assertTrue(isOpenTo(jo, ines, slot(2)));
        assertEquals("CONFIRMED", state(book(jo, ines, slot(2))));
        assertRefused("booking.rule.gone", () -> book(cy, ines, slot(2)));
        keep(cy, kenji, slot(2));
        Rows.update(OVER);
        UUID moved = move(Role.CANDIDATE, cy, book(cy, ines, slot(5)), slot(6));
        assertEquals("CONFIRMED", state(moved));
        keep(jo, kenji, slot(4));
        as.role(Role.CANDIDATE, () -> {
            holds.letGo(viewer(jo));
            return null;
        });
        assertTrue(isOpen(kenji, slot(4)), "given back");
        assertEquals(0, holds());
    }

    @Test
    void aKeptTimeHasItsPlaceUnderTheCapsForAsLongAsItIsKept() throws Exception {
        Rows.update("update offer_terms set most_a_day = 1, most_a_week = 1");
        long jo = candidate("jo@example.org");
        keep(jo, ines, slot(0));
        assertFalse(isOpen(ines, slot(4)), "else who it is kept for would lose it to the cap");
        assertTrue(isOpenTo(jo, ines, slot(4)), "their own does not stand in their way");
        Rows.update(OVER);
        assertTrue(isOpen(ines, slot(4)), "and a form that was forgotten starves nobody");
        assertEquals("CONFIRMED", state(book(jo, ines, slot(4))));
    }

    @Test
    void nothingIsKeptForWhoMayNotBookIt() throws Exception {
        for (long other : List.of(kenji, lead, People.account("nobody@example.org", "x"))) {
            assertNotFound(() -> keep(other, ines, slot(0)));
        }
        assertRefused("booking.rule.gone", () -> keep(cy, ines, slot(9)));
        Rows.update(
                "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, allowance, open_requests, changed_by,"
                        + " changed_at) values (?, 1, 10, 1, 3, ?, now())",
                autumn,
                lead);
        keep(cy, kenji, slot(4));
        UUID only = book(cy, ines, slot(0));
        assertRefused("booking.rule.allowance", () -> keep(cy, ines, slot(4)));
        assertEquals("CONFIRMED", state(only), "what is kept does not count as had");
        assertEquals(0, holds());
    }

    @Test
    void ofManyWhoOpenTheFormAtOnceOneHasTheTime() throws Exception {
        List<Callable<UUID>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Viewer each = viewer(candidate("candidate" + i + "@example.org"));
            boolean books = i % 2 == 0;
            UUID programme = publicId("programme", autumn);
            UUID with = publicId("account", ines);
            work.add(
                    books
                            ? () -> book(each, ines, slot(2), UUID.randomUUID())
                            : () -> as.role(Role.CANDIDATE, () -> {
                                holds.keep(each, programme, with, slot(2));
                                return programme;
                            }));
        }
        List<Object> outcomes = atOnce(work);
        assertEquals(5, Collections.frequency(outcomes, "booking.rule.gone"), outcomes::toString);
        assertEquals(2, claims());
        assertEquals(1, holds() + Rows.number("select count(*) from booking"));
    }

    private UUID keep(long candidate, long interviewer, Instant start) throws Exception {
        return as.role(Role.CANDIDATE, () -> {
            holds.keep(viewer(candidate), publicId("programme", autumn), publicId("account", interviewer), start);
            return null;
        });
    }

    private Optional<Instant> until(long candidate, long interviewer, Instant start) throws Exception {
        return as.role(
                Role.CANDIDATE,
                () -> Optional.ofNullable(
                        kept.own(viewer(candidate), interviewer, start).until()));
    }

    private static long holds() {
        return Rows.number("select count(*) from time_hold");
    }
}
