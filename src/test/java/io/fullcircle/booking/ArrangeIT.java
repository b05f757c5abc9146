package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.arrange.ArrangeRow;
import io.fullcircle.booking.arrange.ArrangeWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a lead does with the mocks of their candidates: written down, told to everybody, and by the one way that all promises go. */
@ExtendWith(ArquillianExtension.class)
class ArrangeIT extends ArrangeFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aLeadBooksForACandidateOfTheirCohortWhoAndWhoseInterviewerAreTold() throws Exception {
        UUID mock = arrange(lena, wish(cy, ines, slot(1), false));
        BookingRow row = upcoming(cy).get(0);
        assertEquals(
                List.of(mock.toString(), "the conflict"), List.of(row.publicId().toString(), row.note()));
        assertEquals(seniors, row.cohortId());
        assertEquals(2, claims());
        assertEquals("MOCK_BOOKED", audited(mock));
        assertEquals(1, mails("cy", "Lena has booked a mock with Ines for you"));
        assertEquals(1, mails("ines", "Lena has booked a mock of Cy with you"));
        assertTrue(Rows.number("select count(*) from assigned_principle") > 0);
        assertRefused("booking.rule.gone", () -> arrange(lena, wish(cy, ines, slot(2), false)));
        assertRefused("booking.rule.own", () -> arrange(lena, wish(cy, kenji, slot(2), false)));
    }

    @Test
    void nobodyElseBooksForThemAndNobodyForThemselves() throws Exception {
        long jo = candidate("jo@example.org");
        People.member(autumn, seniors, jo, Role.LEAD);
        for (long other : List.of(neighbour, jo, ines, cy)) {
            long whom = other == cy ? jo : other == jo ? jo : cy;
            assertNotFound(() -> arrange(other, wish(whom, kenji, slot(1), false)));
            assertTrue(as.role(
                            Role.LEAD,
                            () -> choices.candidate(
                                    viewer(other), publicId("cohort", seniors), publicId("account", whom)))
                    .isEmpty());
        }
        assertEquals(0, claims());
        arrange(lead, wish(cy, kenji, slot(1), false));
        ArrangeRow row = as.role(
                        Role.LEAD,
                        () -> choices.candidate(viewer(lena), publicId("cohort", seniors), publicId("account", cy)))
                .orElseThrow();
        assertEquals(
                List.of(slot(3), slot(4), slot(5), slot(6)),
                as.role(Role.LEAD, () -> choices.times(viewer(lena), row)).stream()
                        .filter(time -> time.interviewer().accountId() == kenji)
                        .map(time -> time.slot().start())
                        .toList());
        assertEquals(List.of(), as.role(Role.LEAD, () -> choices.times(viewer(neighbour), row)));
        assertEquals(
                1,
                as.role(Role.LEAD, () -> queries.led(viewer(lena), cy, autumn)).size());
        assertEquals(
                0,
                as.role(Role.LEAD, () -> queries.led(viewer(neighbour), cy, autumn))
                        .size());
        Rows.update("update membership set ended_at = now() where account_id = ?", cy);
        assertNotFound(() -> arrange(lena, wish(cy, ines, slot(5), false)));
    }

    @Test
    void aMockStaysInTheCohortWhoseLeadSeesToIt() throws Exception {
        Rows.update("update cohort set ends_on = ends_on + 90 where id = ?", juniors);
        People.member(autumn, juniors, cy, Role.CANDIDATE);
        UUID booked = arrange(lena, wish(cy, ines, slot(0), false));
        UUID moved = move(Role.LEAD, lena, booked, slot(3));
        for (UUID mock : List.of(booked, moved)) {
            assertEquals(seniors, Rows.number("select cohort_id from booking where public_id = ?", mock));
        }
        assertEquals(
                juniors,
                Rows.number("select cohort_id from booking where public_id = ?", book(cy, kenji, slot(0))),
                "where they would book themselves");
    }

    @Test
    void beyondTheAllowanceALeadBooksKnowinglyOrNotAtAll() throws Exception {
        Rows.update(
                "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, allowance, open_requests, changed_by,"
                        + " changed_at) values (?, 24, 10, 1, 1, ?, now())",
                autumn,
                lead);
        arrange(lena, wish(cy, ines, slot(1), true));
        assertRefused("booking.arrange.beyondSay", () -> arrange(lena, wish(cy, ines, slot(4), false)));
        UUID second = arrange(lena, wish(cy, ines, slot(4), true));
        assertEquals("MOCK_BOOKED BEYOND", audited(second));
        assertEquals(1, Rows.number("select count(*) from audit_entry where detail = 'BEYOND'"), "only where it was");
    }

    @Test
    void aLeadAndTheCandidateAtOnceHaveNoMoreThanTheAllowanceTogether() throws Exception {
        for (int round = 0; round < 8; round++) {
            fill();
            leads();
            Rows.update("update cohort set ends_on = ends_on + 90 where id = ?", juniors);
            People.member(autumn, juniors, cy, Role.CANDIDATE);
            Rows.update(
                    "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, allowance, open_requests, changed_by,"
                            + " changed_at) values (?, 24, 10, 1, 1, ?, now())",
                    autumn,
                    lead);
            ArrangeWish hers = wish(cy, ines, slot(0), false);
            Viewer by = viewer(lena);
            Viewer candidate = viewer(cy);
            List<Object> outcomes = atOnce(List.of(
                    () -> as.role(Role.LEAD, () -> arrangements.book(by, hers)),
                    () -> book(candidate, kenji, slot(4), UUID.randomUUID())));
            assertEquals(1, Rows.number("select count(*) from booking"), outcomes::toString);
        }
    }

    @Test
    void whatTheCandidateHasOnAFormOfTheirOwnMeanwhileStaysKept() throws Exception {
        UUID programme = publicId("programme", autumn);
        UUID with = publicId("account", kenji);
        run(Role.CANDIDATE, () -> holds.keep(viewer(cy), programme, with, slot(4)));
        arrange(lena, wish(cy, ines, slot(0), false));
        assertEquals(1, Rows.number("select count(*) from time_hold"), "they were told until when");
        arrange(lena, wish(cy, kenji, slot(4), false));
        assertEquals(0, Rows.number("select count(*) from time_hold"), "that very time is theirs now");
    }

    @Test
    void whoConfirmsEachMockIsAskedByALeadToo() throws Exception {
        Rows.update("update offer_terms set accepts = false where account_id = ?", kenji);
        UUID asked = arrange(lena, wish(cy, kenji, slot(1), false));
        assertEquals("REQUESTED", state(asked));
        assertEquals(1, mails("kenji", "Lena asks you for a mock with Cy"));
        assertEquals(1, mails("cy", "Lena has asked Kenji for a mock with you"));
        accept(kenji, asked);
        assertEquals("CONFIRMED", state(asked));
        Rows.update("delete from outbox_mail");
        UUID moved = move(Role.LEAD, lena, asked, slot(4));
        assertEquals("REQUESTED", state(moved));
        assertEquals(
                List.of(1L, 1L),
                List.of(
                        mails("kenji", "Lena asks you for another time"),
                        mails("cy", "Lena has asked Kenji for another time")));
    }

    @Test
    void aLeadMovesAndCancelsAndBothAreTold() throws Exception {
        UUID mock = book(cy, ines, slot(0));
        for (long other : List.of(neighbour, kenji)) {
            assertNotFound(() -> move(Role.LEAD, other, mock, slot(3)));
            assertNotFound(() -> run(Role.LEAD, () -> bookings.cancel(viewer(other), mock, "mine")));
        }
        Rows.update(
                "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, open_requests, changed_by, changed_at)"
                        + " values (?, 168, 10, 3, ?, now())",
                autumn,
                lead);
        Rows.update("delete from outbox_mail");
        UUID moved = move(Role.LEAD, lena, mock, slot(3));
        assertEquals(List.of("RESCHEDULED", "CONFIRMED"), List.of(state(mock), state(moved)));
        assertEquals(
                List.of(1L, 1L),
                List.of(
                        mails("cy", "Lena has moved your mock with Ines"),
                        mails("ines", "Lena has moved the mock of Cy")));
        assertEquals("MOCK_MOVED LATE", audited(moved));
        Rows.update("delete from outbox_mail");
        assertRefused("booking.rule.reason", () -> run(Role.LEAD, () -> bookings.cancel(viewer(lena), moved, " ")));
        run(Role.LEAD, () -> bookings.cancel(viewer(lena), moved, "the room is closed"));
        assertEquals("CANCELLED", state(moved));
        assertEquals(List.of(1L, 1L), List.of(mails("cy", "is called off"), mails("ines", "is called off")));
        assertEquals("MOCK_MOVED LATE,MOCK_CANCELLED LATE", audited(moved));
        assertEquals(0, claims());
        assertEquals(
                0,
                Rows.number(
                        "select count(*) from booking where state = 'CANCELLED' and late and ended_by = candidate_id"),
                "it does not count as theirs");
    }
}
