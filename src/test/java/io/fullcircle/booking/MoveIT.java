package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.move.MoveWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Rows;
import java.time.Duration;
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

/** A mock moves whole or not at all. */
@ExtendWith(ArquillianExtension.class)
class MoveIT extends BookingLifeFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void eitherSideMovesItAndTheChainIsKept() throws Exception {
        UUID first = book(cy, ines, slot(0));
        String principles = principles(first);
        UUID second = move(Role.CANDIDATE, cy, first, slot(3));
        assertEquals(List.of("RESCHEDULED", "CONFIRMED"), List.of(state(first), state(second)));
        assertEquals(2, claims());
        assertTrue(isOpen(ines, slot(0)), "the old time is free");
        assertFalse(isOpen(ines, slot(3)));
        assertEquals(principles, principles(second), "it is the same mock");
        UUID third = move(Role.INTERVIEWER, ines, second, slot(6));
        BookingRow row = upcoming(cy).get(0);
        assertEquals(third, row.publicId());
        assertEquals("push me", row.note());
        for (UUID one : List.of(first, second, third)) {
            assertEquals(List.of(first, second, third), chain(one));
        }
        BookingRow old = as.role(Role.CANDIDATE, () -> queries.booking(viewer(ines), first))
                .orElseThrow();
        assertEquals(List.of("Cy", "my train"), List.of(old.endedBy(), old.reason()));
        assertEquals(1, Objection.MADE.size(), "booked once");
        assertEquals(0, Objection.ENDED.size(), "and never called off");
    }

    @Test
    void whoConfirmsFirstMovesAtOnceAndIsAskedByTheOther() throws Exception {
        UUID first = book(cy, ines, slot(0));
        Rows.update("update offer_terms set accepts = false where account_id = ?", ines);
        UUID second = move(Role.INTERVIEWER, ines, first, slot(3));
        assertEquals("CONFIRMED", state(second));
        assertEquals("REQUESTED", state(move(Role.CANDIDATE, cy, second, slot(6))));
    }

    private List<UUID> chain(UUID booking) throws Exception {
        return as
                .role(
                        Role.CANDIDATE,
                        () -> queries.chain(
                                viewer(cy), queries.booking(viewer(cy), booking).orElseThrow()))
                .stream()
                .map(ChainRow::publicId)
                .toList();
    }

    private static String principles(UUID booking) {
        return Rows.text(
                "select string_agg(principle_id::text, ' ' order by position) from assigned_principle a"
                        + " join booking b on b.id = a.booking_id where b.public_id = ?",
                booking);
    }

    @Test
    void allWhoMayMoveItAreOfferedTheTimesAtWhichBothAreFree() throws Exception {
        UUID booking = book(cy, ines, slot(0));
        book(cy, kenji, slot(4));
        BookingRow row = upcoming(cy).get(0);
        for (long each : List.of(cy, ines, lead)) {
            assertEquals(
                    List.of(slot(1), slot(2), slot(6)),
                    as.role(Role.CANDIDATE, () -> targets.times(viewer(each), row)).stream()
                            .map(time -> time.slot().start())
                            .toList());
        }
        for (long other : List.of(kenji, candidate("jo@example.org"))) {
            assertEquals(List.of(), as.role(Role.CANDIDATE, () -> targets.times(viewer(other), row)));
            assertNotFound(() -> move(Role.CANDIDATE, other, booking, slot(2)));
        }
        assertRefused("booking.rule.own", () -> move(Role.CANDIDATE, cy, booking, slot(4)));
        assertRefused("booking.rule.own", () -> move(Role.INTERVIEWER, ines, booking, slot(5)));
        assertEquals("CONFIRMED", state(booking), "where it was");
        assertEquals(4, claims());
    }

    @Test
    void itsOwnOldTimeIsNotInItsWay() throws Exception {
        Rows.update("update offer_terms set before_minutes = 15, after_minutes = 15");
        UUID booking = book(cy, ines, slot(1));
        UUID shifted = move(Role.CANDIDATE, cy, booking, slot(2));
        assertEquals("CONFIRMED", state(shifted), "half an hour later, into its own old time");
        UUID back = move(Role.INTERVIEWER, ines, shifted, slot(1));
        assertEquals(2, claims());
        assertRefused("booking.rule.gone", () -> move(Role.CANDIDATE, cy, back, slot(1)));
        book(candidate("jo@example.org"), ines, slot(5));
        assertRefused("booking.rule.gone", () -> move(Role.CANDIDATE, cy, back, slot(3)));
        assertEquals("CONFIRMED", state(back));
    }

    @Test
    void itsOwnPlaceOfAFullDayAndAFullWeekIsNotInItsWay() throws Exception {
        Rows.update("update offer_terms set most_a_day = 1, most_a_week = 1");
        UUID booking = book(cy, ines, slot(0));
        assertFalse(isOpen(ines, slot(4)), "for everybody else she is booked up");
        BookingRow row = upcoming(cy).get(0);
        assertTrue(as.role(Role.CANDIDATE, () -> targets.times(viewer(cy), row)).stream()
                .anyMatch(time -> time.slot().start().equals(slot(4))));
        UUID moved = move(Role.CANDIDATE, cy, booking, slot(4));
        assertEquals(2, claims());
        Rows.update("update offer_terms set most_a_day = 2, most_a_week = 2");
        book(candidate("jo@example.org"), ines, slot(0));
        UUID again = move(Role.CANDIDATE, cy, moved, slot(5));
        Rows.update("update offer_terms set most_a_week = 1, most_a_day = 1");
        assertRefused("booking.rule.gone", () -> move(Role.CANDIDATE, cy, again, slot(4)));
        assertEquals("CONFIRMED", state(again), "the other one's place counts");
    }

    @Test
    void aTimeThatIsNotOpenOrHasGoneLeavesItWhereItIs() throws Exception {
        UUID booking = book(cy, ines, slot(0));
        book(candidate("jo@example.org"), ines, slot(3));
        assertRefused("booking.rule.gone", () -> move(Role.CANDIDATE, cy, booking, slot(3)));
        assertRefused("booking.rule.gone", () -> move(Role.CANDIDATE, cy, booking, slot(9)));
        assertRefused("booking.rule.gone", () -> move(Role.CANDIDATE, cy, booking, slot(5).plusSeconds(60)));
        assertEquals("CONFIRMED", state(booking));
        begin(booking);
        assertRefused("booking.rule.begunMove", () -> move(Role.CANDIDATE, cy, booking, slot(6)));
        cancel(cy, book(cy, ines, slot(6)), "ill");
        assertEquals(1, Rows.number("select count(*) from booking where state = 'CONFIRMED' and candidate_id = ?", cy));
    }

    @Test
    void ofTwoClientsWhoMoveTheSameMockTheSecondHearsThatItHasMoved() throws Exception {
        UUID booking = book(cy, ines, slot(0));
        MoveWish hers = wish(booking, slot(3));
        MoveWish his = wish(booking, slot(6));
        Viewer candidate = viewer(cy);
        Viewer interviewer = viewer(ines);
        List<Object> outcomes = atOnce(List.of(
                () -> as.role(Role.INTERVIEWER, () -> moves.move(interviewer, hers)),
                () -> as.role(Role.CANDIDATE, () -> moves.move(candidate, his))));
        assertEquals(1, Collections.frequency(outcomes, "booking.rule.ended.RESCHEDULED"), outcomes::toString);
        assertEquals(2, claims());
        UUID moved = upcoming(cy).get(0).publicId();
        MoveWish stale = new MoveWish(moved, 7, slot(1), Duration.ofHours(1), "", UUID.randomUUID());
        assertRefused("booking.rule.stale", () -> move(Role.CANDIDATE, cy, stale));
        assertEquals("CONFIRMED", state(moved));
    }

    @Test
    void oneFormSentManyTimesMovesOnce() throws Exception {
        MoveWish wish = wish(book(cy, ines, slot(0)), slot(3));
        Viewer candidate = viewer(cy);
        Callable<UUID> work = () -> as.role(Role.CANDIDATE, () -> moves.move(candidate, wish));
        Set<Object> outcomes = new HashSet<>(atOnce(Collections.nCopies(6, work)));
        assertEquals(1, outcomes.size(), outcomes::toString);
        assertEquals(2, Rows.number("select count(*) from booking"));
    }

    @Test
    void ofManyWhoMoveToOneTimeOneDoesAndNobodyIsLeftWithoutAMock() throws Exception {
        List<Callable<UUID>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long each = candidate("candidate" + i + "@example.org");
            UUID booking = book(each, i % 2 == 0 ? ines : kenji, slot(i / 2 * 2));
            if (i % 2 == 0) {
                MoveWish wish = wish(booking, slot(5));
                Viewer viewer = viewer(each);
                work.add(() -> as.role(Role.CANDIDATE, () -> moves.move(viewer, wish)));
            }
        }
        Viewer jo = viewer(candidate("jo@example.org"));
        work.add(() -> book(jo, ines, slot(5), UUID.randomUUID()));
        List<Object> outcomes = atOnce(work);
        assertEquals(2, Collections.frequency(outcomes, "booking.rule.gone"), outcomes::toString);
        long confirmed = Rows.number("select count(*) from booking where state = 'CONFIRMED'");
        assertEquals(2 * confirmed, claims());
        assertTrue(confirmed >= 4);
    }

    @Test
    void theOtherOneIsTold() throws Exception {
        UUID booking = book(cy, ines, slot(0));
        Rows.update("delete from outbox_mail");
        UUID moved = move(Role.INTERVIEWER, ines, booking, slot(3));
        assertEquals(1, Rows.number("select count(*) from outbox_mail"));
        String mail = Rows.text("select content from outbox_mail where recipient = 'cy@example.org'");
        assertTrue(mail.contains("Ines has moved your mock to another time") && mail.contains(moved.toString()), mail);
        move(Role.CANDIDATE, cy, moved, slot(6));
        assertEquals(
                1,
                Rows.number("select count(*) from outbox_mail where recipient = 'ines@example.org'"
                        + " and content like '%Cy has moved the mock with you%'"));
    }

    @Test
    void whoMovesAMockAndWhoEndsWhatItsInterviewerDoesNeverWaitForEachOtherInACircle() throws Exception {
        for (int round = 0; round < 12; round++) {
            fill();
            UUID mock = book(cy, ines, slot(0));
            MoveWish wish = wish(mock, slot(4));
            Viewer candidate = viewer(cy);
            atOnce(List.of(() -> as.role(Role.CANDIDATE, () -> moves.move(candidate, wish)), () -> {
                endMembership(ines, "INTERVIEWER", 0);
                return mock;
            }));
            assertEquals(0, claims(), "whatever came first, it went with her");
        }
    }
}
