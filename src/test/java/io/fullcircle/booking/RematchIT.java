package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.rematch.LetDownRow;
import io.fullcircle.booking.rematch.RematchQueries;
import io.fullcircle.booking.rematch.RematchService;
import io.fullcircle.booking.rematch.RematchWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is let down by an interviewer has another mock with one button, and nobody pays twice. */
@ExtendWith(ArquillianExtension.class)
class RematchIT extends BookingLifeFixture {

    @Inject
    private RematchService rematches;

    @Inject
    private RematchQueries lost;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private RematchWish wish(UUID mock, long interviewer, Instant start) {
        OtherTimes.Choice time = new OtherTimes.Choice(publicId("account", interviewer), start);
        return new RematchWish(mock, time, Duration.ofHours(1), UUID.randomUUID());
    }

    private UUID rematch(long candidate, RematchWish wish) throws Exception {
        return as.role(Role.CANDIDATE, () -> rematches.rematch(viewer(candidate), wish));
    }

    private List<UUID> lost(long candidate) throws Exception {
        return as.role(Role.CANDIDATE, () -> lost.letDown(viewer(candidate))).stream()
                .map(LetDownRow::publicId)
                .toList();
    }

    private static void allow(int mocks) {
        Rows.update(
                "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, allowance, open_requests, changed_by,"
                        + " changed_at) select id, 24, 10, ?, 1, (select min(id) from account), now() from programme",
                mocks);
    }

    @Test
    void aCancelledMockIsReplacedAtTheSameTimeAndCountsOnce() throws Exception {
        allow(1);
        UUID first = book(cy, ines, slot(1));
        assertRefused("booking.rule.allowance", () -> book(cy, kenji, slot(4)));
        cancel(ines, first, "a child is ill");
        assertEquals(List.of(first), lost(cy));
        Rows.update("delete from outbox_mail");
        UUID second = rematch(cy, wish(first, kenji, slot(1)));
        assertEquals(List.of("CANCELLED", "CONFIRMED"), List.of(state(first), state(second)));
        assertEquals(2, claims());
        assertEquals(List.of(), lost(cy), "nothing is missing any more");
        assertEquals(
                first.toString(),
                Rows.text("select o.public_id::text from booking o join booking n on n.replaces = o.id"));
        BookingRow row = upcoming(cy).get(0);
        assertEquals(
                List.of(second.toString(), "Kenji", "push me"),
                List.of(row.publicId().toString(), row.interviewerName(), row.note()));
        assertTrue(Rows.number(
                        "select count(*) from assigned_principle a join booking b on b.id = a.booking_id where b.public_id = ?",
                        second)
                > 0);
        assertEquals(2, Rows.number("select count(*) from outbox_mail"), "both are told");
        assertRefused("booking.rule.allowance", () -> book(cy, kenji, slot(6)));
    }

    @Test
    void eachSeesOfTheChainWhatIsTheirs() throws Exception {
        UUID first = book(cy, ines, slot(1));
        cancel(ines, first, "ill");
        UUID second = rematch(cy, wish(first, kenji, slot(1)));
        for (UUID one : List.of(first, second)) {
            assertEquals(List.of(first, second), chain(cy, one));
            assertEquals(List.of(first, second), chain(lead, one));
        }
        assertEquals(List.of(first), chain(ines, first));
        assertEquals(List.of(second), chain(kenji, second));
        assertEquals(List.of(), as.role(Role.CANDIDATE, () -> queries.calledOff(viewer(cy))), "old news");
    }

    private List<UUID> chain(long viewer, UUID booking) throws Exception {
        return as
                .role(
                        Role.LEAD,
                        () -> queries.chain(
                                viewer(viewer),
                                queries.booking(viewer(viewer), booking).orElseThrow()))
                .stream()
                .map(ChainRow::publicId)
                .toList();
    }

    @Test
    void whateverTheInterviewersDoingWasItIsReplacedAndWhateverTheCandidatesWasItIsNot() throws Exception {
        UUID declined = ask(cy, ines, slot(0), Duration.ofHours(20));
        decline(ines, declined, "");
        UUID lapsed = ask(cy, ines, slot(2), Duration.ofHours(20));
        letLapse(lapsed);
        UUID left = book(cy, ines, slot(4));
        endMembership(ines, "INTERVIEWER", 0);
        assertEquals(List.of(declined, lapsed, left), lost(cy));
        UUID missed = begun(2);
        missed(cy, missed);
        assertEquals(List.of(missed, declined, lapsed, left), lost(cy));
        UUID own = book(cy, kenji, slot(6));
        cancel(cy, own, "my own train");
        UUID withdrawn = ask(cy, kenji, slot(6), Duration.ofHours(20));
        withdraw(cy, withdrawn);
        UUID absent = begun(6);
        missed(kenji, absent);
        assertEquals(4, lost(cy).size());
        for (UUID not : List.of(own, withdrawn, absent)) {
            assertRefused("booking.rematch.over", () -> rematch(cy, wish(not, kenji, slot(0))));
        }
        Rows.update(
                "update booking set ended_at = ended_at - interval '8 days', booked_at = booked_at - interval '9 days'");
        Rows.update("update membership set joined_at = joined_at - interval '9 days' where account_id = ?", cy);
        assertEquals(List.of(declined, lapsed, left), lost(cy), "what is long over");
    }

    @Test
    void whoHasLeftAndComesBackIsNotLetDownByAnybody() throws Exception {
        UUID left = book(cy, ines, slot(1));
        endMembership(cy, "CANDIDATE", seniors);
        People.member(autumn, seniors, cy, Role.CANDIDATE);
        assertEquals("CANCELLED", state(left));
        assertEquals(List.of(), lost(cy), "it was their own doing");
        UUID hers = book(cy, kenji, slot(1));
        endMembership(kenji, "INTERVIEWER", 0);
        assertEquals(List.of(hers), lost(cy));
        endMembership(cy, "CANDIDATE", seniors);
        People.member(autumn, People.cohort(autumn, "Juniors"), cy, Role.CANDIDATE);
        assertEquals(List.of(hers), lost(cy), "it was hers, whatever they did since");
    }

    /** A mock with Kenji that began eleven minutes ago. */
    private UUID begun(int slot) throws Exception {
        UUID booking = book(cy, kenji, slot(slot));
        pass(booking, Duration.between(Instant.now(), slot(slot)).plusMinutes(11));
        return booking;
    }

    @Test
    void nobodyElseReplacesItAndNothingElseIsTaken() throws Exception {
        UUID first = book(cy, ines, slot(1));
        RematchWish wish = wish(first, kenji, slot(1));
        assertRefused("booking.rematch.over", () -> rematch(cy, wish));
        cancel(ines, first, "ill");
        long jo = candidate("jo@example.org");
        for (long other : List.of(jo, kenji, lead)) {
            assertNotFound(() -> rematch(other, wish));
        }
        book(jo, kenji, slot(1));
        assertRefused("booking.rule.gone", () -> rematch(cy, wish));
        assertRefused("booking.rule.gone", () -> rematch(cy, wish(first, kenji, slot(20))));
        book(cy, ines, slot(5));
        assertRefused("booking.rule.own", () -> rematch(cy, wish(first, kenji, slot(5))));
        assertEquals(List.of(first), lost(cy), "still to be replaced");
        UUID second = rematch(cy, wish(first, kenji, slot(3)));
        assertRefused("booking.rematch.over", () -> rematch(cy, wish(first, ines, slot(1))));
        cancel(kenji, second, "ill too");
        assertEquals(List.of(second), lost(cy), "the last one alone");
        Rows.update("update membership set ended_at = now() where account_id = ?", cy);
        assertEquals(List.of(), lost(cy));
        assertNotFound(() -> rematch(cy, wish(second, ines, slot(1))));
    }

    @Test
    void whoConfirmsEachMockIsAskedFirst() throws Exception {
        allow(5);
        UUID declined = ask(cy, ines, slot(1), Duration.ofHours(20));
        decline(ines, declined, "");
        Rows.update("update offer_terms set accepts = false where account_id = ?", kenji);
        UUID asked = rematch(cy, wish(declined, kenji, slot(1)));
        assertEquals("REQUESTED", state(asked));
        UUID other = book(cy, ines, slot(5));
        cancel(ines, other, "ill");
        assertRefused("booking.rule.requests", () -> rematch(cy, wish(other, kenji, slot(5))));
        accept(kenji, asked);
        assertEquals("CONFIRMED", state(rematch(cy, wish(other, ines, slot(3)))));
    }

    @Test
    void oneFormOrTwoSentAtOnceReplaceItOnce() throws Exception {
        UUID first = book(cy, ines, slot(1));
        cancel(ines, first, "ill");
        Viewer candidate = viewer(cy);
        RematchWish one = wish(first, kenji, slot(1));
        RematchWish another = wish(first, kenji, slot(4));
        List<Callable<UUID>> work = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            work.add(() -> as.role(Role.CANDIDATE, () -> rematches.rematch(candidate, one)));
            work.add(() -> as.role(Role.CANDIDATE, () -> rematches.rematch(candidate, another)));
        }
        List<Object> outcomes = atOnce(work);
        assertEquals(2, new HashSet<>(outcomes).size(), outcomes::toString);
        assertEquals(3, Collections.frequency(outcomes, "booking.rematch.over"), outcomes::toString);
        assertEquals(2, Rows.number("select count(*) from booking"));
        assertEquals(2, claims());
    }

    @Test
    void ofManyWhoWereLetDownAndWantOneTimeOneHasIt() throws Exception {
        List<Callable<UUID>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long each = candidate("candidate" + i + "@example.org");
            UUID booking = book(each, ines, slot(2 * i));
            cancel(ines, booking, "ill");
            Viewer viewer = viewer(each);
            RematchWish wish = wish(booking, kenji, slot(3));
            work.add(() -> as.role(Role.CANDIDATE, () -> rematches.rematch(viewer, wish)));
        }
        List<Object> outcomes = atOnce(work);
        assertEquals(3, Collections.frequency(outcomes, "booking.rule.gone"), outcomes::toString);
        assertEquals(2, claims());
        assertNotEquals(0, Rows.number("select count(*) from booking where state = 'CONFIRMED'"));
    }
}
