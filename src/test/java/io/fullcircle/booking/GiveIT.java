package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.arrange.ArrangeWish;
import io.fullcircle.booking.arrange.GiveWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Rows;
import java.time.Duration;
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

/** A lead gives a mock to another interviewer at the same time, whole or not at all. */
@ExtendWith(ArquillianExtension.class)
class GiveIT extends ArrangeFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aLeadGivesAMockToSomebodyElseAtTheSameTime() throws Exception {
        UUID mock = book(cy, ines, slot(1));
        BookingRow row = upcoming(cy).get(0);
        assertEquals(
                List.of("Kenji"),
                as.role(Role.LEAD, () -> choices.others(viewer(lena), row)).stream()
                        .map(time -> time.interviewer().name())
                        .toList());
        for (long other : List.of(neighbour, cy, kenji)) {
            assertEquals(List.of(), as.role(Role.LEAD, () -> choices.others(viewer(other), row)));
            assertNotFound(() -> give(other, giving(mock, kenji)));
        }
        assertRefused("booking.rule.gone", () -> give(lena, giving(mock, ines)));
        Rows.update("delete from outbox_mail");
        UUID given = give(lena, giving(mock, kenji));
        assertEquals(List.of("CANCELLED", "CONFIRMED"), List.of(state(mock), state(given)));
        assertEquals(2, claims());
        assertTrue(isOpen(ines, slot(1)), "her time is free");
        assertEquals("MOCK_GIVEN", audited(given));
        assertEquals(
                List.of(1L, 1L, 1L),
                List.of(
                        mails("cy", "Lena has given your mock to Kenji"),
                        mails("kenji", "Lena has given you a mock with Cy"),
                        mails("ines", "Lena has given the mock with Cy to another interviewer")));
        assertEquals(3, Rows.number("select count(*) from outbox_mail"));
        BookingRow before = as.role(Role.CANDIDATE, () -> queries.booking(viewer(ines), mock))
                .orElseThrow();
        assertEquals(List.of("Lena", "she is ill"), List.of(before.endedBy(), before.reason()));
        assertTrue(Rows.number(
                        "select count(*) from assigned_principle a join booking b on b.id = a.booking_id where b.public_id = ?",
                        given)
                > 0);
        assertEquals(List.of(), as.role(Role.CANDIDATE, () -> queries.calledOff(viewer(cy))), "no bad news");
        assertEquals(
                1,
                as.role(Role.CANDIDATE, () -> queries.calledOff(viewer(ines))).size());
        assertRefused("booking.rule.ended.CANCELLED", () -> give(lena, giving(mock, kenji)));
    }

    @Test
    void aRequestIsGivenTooAndAskedAgainWhereItHasToBe() throws Exception {
        UUID asked = ask(cy, ines, slot(1), Duration.ofHours(20));
        UUID given = give(lena, giving(asked, kenji));
        assertEquals(List.of("CANCELLED", "CONFIRMED"), List.of(state(asked), state(given)));
        Rows.update("update offer_terms set accepts = false where account_id = ?", ines);
        Rows.update("delete from outbox_mail");
        UUID again = give(lena, giving(given, ines));
        assertEquals("REQUESTED", state(again));
        assertEquals(
                List.of(1L, 1L),
                List.of(
                        mails("cy", "Lena has asked Ines to take your mock"),
                        mails("ines", "Lena asks you to take a mock with Cy")));
        assertEquals(
                0,
                Rows.number(
                        "select count(*) from assigned_principle a join booking b on b.id = a.booking_id where b.public_id = ?",
                        again));
        accept(ines, again);
        assertNotEquals(
                0,
                Rows.number(
                        "select count(*) from assigned_principle a join booking b on b.id = a.booking_id where b.public_id = ?",
                        again));
    }

    @Test
    void aLeadCallsOffARequestWithAReasonThatBothRead() throws Exception {
        UUID asked = ask(cy, ines, slot(1), Duration.ofHours(20));
        for (long other : List.of(neighbour, kenji)) {
            assertNotFound(() -> cancel(other, asked, "ill"));
        }
        for (long part : List.of(cy, ines)) {
            assertRefused("booking.rule.ended.REQUESTED", () -> cancel(part, asked, "ill"));
        }
        assertRefused("booking.rule.reason", () -> cancel(lena, asked, " "));
        Rows.update("delete from outbox_mail");
        cancel(lena, asked, "she is ill");
        assertEquals("CANCELLED", state(asked));
        assertEquals("MOCK_CANCELLED", audited(asked));
        assertEquals(
                List.of(1L, 1L),
                List.of(
                        mails("cy", "the mock with Ines is called off"),
                        mails("ines", "the mock with Cy is called off")));
        BookingRow row = as.role(Role.CANDIDATE, () -> queries.booking(viewer(cy), asked))
                .orElseThrow();
        assertEquals(List.of("Lena", "she is ill"), List.of(row.endedBy(), row.reason()));
        assertEquals(0, claims());
        assertRefused("booking.rule.ended.CANCELLED", () -> cancel(lena, asked, "again"));
    }

    @Test
    void whatHasBegunOrChangedOrGoneStaysWithWhoHasIt() throws Exception {
        UUID mock = book(cy, ines, slot(1));
        GiveWish stale = giving(mock, kenji);
        Rows.update("update booking set version = version + 1 where public_id = ?", mock);
        assertRefused("booking.rule.stale", () -> give(lena, stale));
        book(candidate("jo@example.org"), kenji, slot(1));
        assertRefused("booking.rule.gone", () -> give(lena, giving(mock, kenji)));
        assertEquals("CONFIRMED", state(mock));
        assertEquals(4, claims());
        begin(mock);
        pass(mock, Duration.ofHours(1));
        assertRefused("booking.rule.begunMove", () -> give(lena, giving(mock, kenji)));
    }

    @Test
    void ofTwoLeadsAndTheCandidateAtOnceOneDoesAndNobodyIsTakenTwice() throws Exception {
        UUID mock = book(cy, ines, slot(1));
        GiveWish hers = giving(mock, kenji);
        GiveWish his = giving(mock, kenji);
        Viewer one = viewer(lena);
        Viewer other = viewer(lead);
        Viewer candidate = viewer(cy);
        List<Object> outcomes = atOnce(List.of(
                () -> as.role(Role.LEAD, () -> arrangements.give(one, hers)),
                () -> as.role(Role.LEAD, () -> arrangements.give(other, his)),
                () -> as.role(Role.CANDIDATE, () -> moves.move(candidate, wish(mock, slot(4))))));
        assertEquals(1, outcomes.stream().filter(UUID.class::isInstance).count(), outcomes::toString);
        assertEquals(2, claims());
        assertEquals(1, upcoming(cy).size());
    }

    @Test
    void oneFormSentManyTimesBooksOrGivesOnce() throws Exception {
        ArrangeWish wish = wish(cy, ines, slot(1), false);
        Viewer viewer = viewer(lena);
        Callable<UUID> booking = () -> as.role(Role.LEAD, () -> arrangements.book(viewer, wish));
        List<Object> outcomes = atOnce(Collections.nCopies(4, booking));
        assertEquals(1, new HashSet<>(outcomes).size(), outcomes::toString);
        GiveWish given = giving((UUID) outcomes.get(0), kenji);
        Callable<UUID> giving = () -> as.role(Role.LEAD, () -> arrangements.give(viewer, given));
        assertEquals(1, new HashSet<>(atOnce(Collections.nCopies(4, giving))).size());
        assertEquals(2, Rows.number("select count(*) from booking"));
        assertFalse(upcoming(cy).isEmpty());
    }
}
