package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BookingIT extends BookingFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aCandidateBooksATimeWhichThenIsTakenForBoth() throws Exception {
        long ending = People.cohort(autumn, "Ends later");
        Rows.update("update cohort set ends_on = ends_on + 7 where id = ?", ending);
        People.member(autumn, ending, cy, Role.CANDIDATE);
        UUID booked = book(cy, ines, slot(1));
        BookingRow row = upcoming(cy).get(0);
        assertEquals(upcoming(ines), upcoming(cy));
        assertEquals(
                List.of(booked, ending, cy, ines, slot(1), slot(3), "push me", BookingState.CONFIRMED),
                List.of(
                        row.publicId(),
                        row.cohortId(),
                        row.candidateId(),
                        row.interviewerId(),
                        row.startsAt(),
                        row.endsAt(),
                        row.note(),
                        row.state()));
        assertEquals(2, claims());
        assertFalse(isOpen(ines, slot(0)), "it would overlap");
        assertFalse(isOpen(ines, slot(1)));
        assertTrue(isOpen(ines, slot(3)), "it begins when the mock ends");
        assertEquals(
                List.of(row.id()),
                Objection.MADE.stream().map(BookingMade::bookingId).toList());
    }

    @Test
    void ofTwelveWhoBookTheSameTimeAtOnceOneDoes() throws Exception {
        List<Callable<UUID>> work = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Viewer viewer = viewer(candidate("candidate" + i + "@example.org"));
            work.add(() -> book(viewer, ines, slot(2), UUID.randomUUID()));
        }
        List<Object> outcomes = atOnce(work);
        assertEquals(11, Collections.frequency(outcomes, "booking.rule.gone"), outcomes::toString);
        assertEquals(1, Rows.number("select count(*) from booking"));
        assertEquals(2, claims());
        assertEquals(1, Rows.number("select count(*) from booking where public_id::text = ?", uuid(outcomes)));
    }

    @Test
    void oneFormSentManyTimesBooksOnce() throws Exception {
        UUID request = UUID.randomUUID();
        Viewer viewer = viewer(cy);
        List<Object> outcomes = atOnce(Collections.nCopies(8, () -> book(viewer, ines, slot(2), request)));
        assertEquals(1, new HashSet<>(outcomes).size(), outcomes::toString);
        assertEquals(1, Rows.number("select count(*) from booking"));
        assertEquals(outcomes.get(0), book(viewer, ines, slot(2), request), "later too");
        UUID other = book(viewer(candidate("jo@example.org")), kenji, slot(2), request);
        assertFalse(outcomes.contains(other), "somebody else’s form is another one");
    }

    @Test
    void nobodyIsInTwoMocksAtOnce() throws Exception {
        book(cy, ines, slot(1));
        assertRefused("booking.rule.own", () -> book(cy, kenji, slot(0)));
        assertRefused("booking.rule.own", () -> book(cy, kenji, slot(2)));
        book(cy, kenji, slot(3));
        People.member(autumn, seniors, ines, Role.CANDIDATE);
        Bookings.target(ines);
        assertRefused("booking.rule.own", () -> book(ines, kenji, slot(1)));
        assertEquals(4, claims());
    }

    @Test
    void onlyAnOpenTimeOfAnApprovedInterviewerIsBooked() throws Exception {
        long priya = People.account("priya@example.org", "x");
        People.member(autumn, null, priya, Role.INTERVIEWER);
        People.describe(priya, "Engineer", 1);
        Bookings.open(priya, START, 4);
        Bookings.open(ines, Instant.now().minus(Duration.ofHours(5)), 10);
        String gone = "booking.rule.gone";
        assertRefused(gone, () -> book(cy, priya, slot(0)));
        assertRefused(gone, () -> book(cy, lead, slot(0)));
        assertRefused(gone, () -> book(cy, ines, slot(7)));
        assertRefused(gone, () -> book(cy, ines, START.plusSeconds(60)));
        assertRefused(gone, () -> book(cy, ines, START.minusSeconds(1800)));
        assertRefused(gone, () -> book(cy, ines, Instant.now().minus(Duration.ofHours(4))));
        UUID unknown = UUID.randomUUID();
        assertRefused(
                gone,
                () -> as.role(
                        Role.CANDIDATE,
                        () -> bookings.book(
                                viewer(cy),
                                new BookingRequest(
                                        publicId("programme", autumn),
                                        unknown,
                                        START,
                                        Duration.ofHours(1),
                                        "",
                                        unknown))));
        assertEquals(0, Rows.number("select count(*) from booking"));
    }

    @Test
    void onlyCandidatesOfTheProgrammeBookAndSayFirstWhatTheyPrepareFor() throws Exception {
        long interviewedIn = People.programme("Canary");
        UUID canary = publicId("programme", interviewedIn);
        People.member(interviewedIn, null, cy, Role.INTERVIEWER);
        List<BookableRow> own = as.role(Role.CANDIDATE, () -> queries.programmes(viewer(cy)));
        assertEquals(List.of("Autumn"), own.stream().map(BookableRow::name).toList());
        assertNotFound(() -> book(viewer(cy), canary, ines, START, canary));
        assertNotFound(() -> book(viewer(cy), UUID.randomUUID(), ines, START, canary));
        assertNotFound(() -> book(kenji, ines, START));
        Rows.update("delete from candidate_profile where account_id = ?", cy);
        assertRefused("booking.rule.profile", () -> book(cy, ines, START));
        Viewer before = viewer(cy);
        Rows.update("update membership set ended_at = now() where account_id = ?", cy);
        Bookings.target(cy);
        assertNotFound(() -> book(before, ines, START, UUID.randomUUID()));
    }

    @Test
    void eitherSideCancelsAndTheTimeCanBeBookedAgain() throws Exception {
        UUID first = book(cy, ines, slot(1));
        assertRefused("booking.rule.reason", () -> cancel(cy, first, " \n"));
        assertNotFound(() -> cancel(kenji, first, "mine"));
        cancel(cy, first, " ill ");
        assertEquals(0, claims());
        assertRefused("booking.rule.ended.CANCELLED", () -> cancel(ines, first, "too"));
        BookingRow row = as.role(Role.CANDIDATE, () -> queries.booking(viewer(ines), first))
                .orElseThrow();
        assertEquals(List.of("Cy", "ill"), List.of(row.endedBy(), row.reason()));
        UUID second = book(cy, ines, slot(1));
        cancel(ines, second, "a child is ill");
        assertEquals(
                List.of(cy, ines),
                Objection.ENDED.stream().map(BookingEnded::by).toList());
        assertTrue(isOpen(ines, slot(1)));
    }

    @Test
    void ofTwoWhoCancelAtOnceTheSecondHearsWhatItIs() throws Exception {
        UUID booking = book(cy, ines, START);
        Viewer candidate = viewer(cy);
        Viewer interviewer = viewer(ines);
        List<Callable<UUID>> both = new ArrayList<>();
        for (Viewer viewer : List.of(candidate, interviewer, candidate, interviewer)) {
            both.add(() -> {
                run(Role.CANDIDATE, () -> bookings.cancel(viewer, booking, "ill"));
                return booking;
            });
        }
        List<Object> outcomes = atOnce(both);
        assertEquals(3, Collections.frequency(outcomes, "booking.rule.ended.CANCELLED"), outcomes::toString);
        assertEquals(1, Objection.ENDED.size());
    }

    @Test
    void whoOverseesItEndsAMockWhoseInterviewerHasLeft() throws Exception {
        UUID booking = book(cy, ines, START);
        begin(booking);
        Rows.update("update membership set ended_at = now() where account_id = ?", ines);
        run(Role.LEAD, () -> attendance.missed(viewer(lead), booking, "The interviewer left."));
        assertEquals("NO_SHOW", state(booking));
    }

    @Test
    void comingMocksEndWithTheMembershipThatTheyStandOn() throws Exception {
        long juniors = People.cohort(autumn, "Juniors");
        People.member(autumn, juniors, cy, Role.CANDIDATE);
        long jo = candidate("jo@example.org");
        UUID running = book(cy, ines, slot(0));
        UUID coming = book(cy, ines, slot(2));
        UUID others = book(jo, kenji, slot(2));
        begin(running);
        endMembership(cy, "CANDIDATE", seniors);
        assertEquals("CONFIRMED", state(coming), "still in another cohort");
        endMembership(cy, "CANDIDATE", juniors);
        assertEquals(List.of("CONFIRMED", "CANCELLED"), List.of(state(running), state(coming)));
        assertTrue(isOpenTo(jo, ines, slot(2)));
        BookingRow row = as.role(Role.INTERVIEWER, () -> queries.booking(viewer(ines), coming))
                .orElseThrow();
        assertTrue(row.endedWithMembership());
        assertEquals("Lead", row.endedBy());
        assertEquals("CONFIRMED", state(others));
        endMembership(kenji, "INTERVIEWER", 0);
        assertEquals("CANCELLED", state(others));
        assertEquals(2, Objection.ENDED.size());
    }

    @Test
    void otherPeoplesMocksAreNotThere() throws Exception {
        UUID booking = book(cy, ines, START);
        long jo = candidate("jo@example.org");
        for (long stranger : List.of(jo, kenji)) {
            assertTrue(as.role(Role.CANDIDATE, () -> queries.booking(viewer(stranger), booking))
                    .isEmpty());
            assertTrue(upcoming(stranger).isEmpty());
        }
        assertEquals(
                List.of("Autumn"),
                as.role(Role.CANDIDATE, () -> queries.programmes(viewer(jo))).stream()
                        .map(BookableRow::name)
                        .toList());
        assertTrue(
                as.role(Role.LEAD, () -> queries.booking(viewer(lead), booking)).isPresent());
    }

    @Test
    void eachMockStandsInOneListAndWhatIsOverComesPageByPage() throws Exception {
        book(cy, ines, START);
        for (int i = 0; i < 21; i++) {
            long old = new Mocks(Rows::text).booked(autumn, cy, ines, 24 * (i - 40), "CONFIRMED");
            if (i > 2) {
                Rows.update("update booking set state = 'COMPLETED' where id = ?", old);
            }
        }
        List<BookingRow> due = as.role(Role.INTERVIEWER, () -> queries.feedbackDue(viewer(ines)));
        assertEquals(3, due.size());
        assertTrue(due.get(0).startsAt().isBefore(due.get(2).startsAt()), "oldest first");
        assertEquals(
                0,
                as.role(Role.CANDIDATE, () -> queries.feedbackDue(viewer(cy))).size());
        PastBookings own = as.role(Role.INTERVIEWER, () -> queries.past(viewer(ines), 0));
        assertEquals(18, own.rows().size());
        PastBookings first = as.role(Role.CANDIDATE, () -> queries.past(viewer(cy), 0));
        PastBookings second = as.role(Role.CANDIDATE, () -> queries.past(viewer(cy), 1));
        assertEquals(List.of(20, 1), List.of(first.rows().size(), second.rows().size()));
        assertEquals(List.of(true, false), List.of(first.more(), second.more()));
        assertTrue(first.rows().get(0).startsAt().isAfter(first.rows().get(19).startsAt()), "newest first");
        Set<UUID> all = new HashSet<>();
        first.rows().forEach(row -> all.add(row.publicId()));
        second.rows().forEach(row -> all.add(row.publicId()));
        assertEquals(21, all.size());
    }

    @Test
    void whoObjectsToABookingTakesAllOfItBack() {
        Objection.objecting = true;
        assertThrows(RuntimeException.class, () -> book(cy, ines, START));
        assertEquals(1, Objection.MADE.size());
        assertEquals(0, Rows.number("select count(*) from booking"));
        assertEquals(0, claims());
    }

    private static String uuid(List<Object> outcomes) {
        return outcomes.stream()
                .filter(UUID.class::isInstance)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
