package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mock that its interviewer confirms first: what keeps the time meanwhile, and how it comes to a promise or to nothing. */
@ExtendWith(ArquillianExtension.class)
class RequestIT extends BookingLifeFixture {

    private static final Duration DAY = Duration.ofDays(1);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aRequestKeepsTheTimeOfBothWithWhatTheInterviewerKeepsFreeAroundIt() throws Exception {
        UUID asked = ask(cy, ines, slot(2), DAY);
        assertEquals("REQUESTED", state(asked));
        assertEquals("85 60", claimed(asked), "ten minutes before and a quarter of an hour after are hers");
        assertFalse(isOpen(ines, slot(0)), "it would run into what she keeps free");
        assertTrue(isOpen(kenji, slot(0)));
        assertRefused("booking.rule.own", () -> book(cy, kenji, slot(2)));
        book(cy, kenji, slot(4));
        assertEquals(0, upcoming(ines).size());
        for (long each : List.of(cy, ines)) {
            List<BookingRow> waiting = as.role(Role.CANDIDATE, () -> queries.requested(viewer(each)));
            assertEquals(
                    List.of(asked), waiting.stream().map(BookingRow::publicId).toList());
            assertTrue(
                    Duration.between(Instant.now(), waiting.get(0).respondBy()).compareTo(DAY) <= 0);
        }
        assertEquals(
                0,
                as.role(Role.CANDIDATE, () -> queries.past(viewer(cy), 0))
                        .rows()
                        .size());
        assertEquals(1, Objection.MADE.size(), "nothing is promised but the other one");
    }

    @Test
    void sheAcceptsAndOnlyThenItIsPromisedAndGetsItsPrinciples() throws Exception {
        UUID asked = ask(cy, ines, slot(2), DAY);
        String held = "select count(*) from assigned_principle";
        assertEquals(0, Rows.number(held));
        for (long other : List.of(kenji, cy, lead)) {
            assertNotFound(() -> accept(other, asked));
            assertNotFound(() -> decline(other, asked, ""));
        }
        accept(ines, asked);
        assertEquals("CONFIRMED", state(asked));
        assertEquals("85 60", claimed(asked));
        assertTrue(Rows.number(held) > 0);
        assertEquals(1, upcoming(cy).size());
        assertRefused("booking.rule.ended.CONFIRMED", () -> accept(ines, asked));
        assertRefused("booking.rule.ended.CONFIRMED", () -> decline(ines, asked, ""));
        assertRefused("booking.rule.ended.CONFIRMED", () -> withdraw(cy, asked));
        letLapse(asked);
        assertEquals("CONFIRMED", state(asked), "the job finds nothing to do");
        assertEquals(1, Rows.number("select count(*) from stored_job where done_at is not null"));
    }

    @Test
    void whatIsDeclinedTakenBackOrNotAnsweredFreesBoth() throws Exception {
        UUID declined = ask(cy, ines, slot(0), DAY);
        assertRefused("booking.rule.ended.REQUESTED", () -> cancel(cy, declined, "ill"));
        assertRefused("booking.rule.reasonLength", () -> decline(ines, declined, "x".repeat(501)));
        decline(ines, declined, " next week? ");
        assertNews(declined, "next week?");
        UUID taken = ask(cy, ines, slot(0), DAY);
        assertNotFound(() -> withdraw(ines, taken));
        withdraw(cy, taken);
        assertRefused("booking.rule.ended.WITHDRAWN", () -> accept(ines, taken));
        UUID lapsed = ask(cy, ines, slot(0), DAY);
        letLapse(lapsed);
        assertRefused("booking.rule.ended.LAPSED", () -> accept(ines, lapsed));
        assertNews(lapsed, "");
        assertEquals(List.of("DECLINED", "WITHDRAWN", "LAPSED"), List.of(state(declined), state(taken), state(lapsed)));
        assertEquals(0, claims());
        assertTrue(isOpen(ines, slot(0)));
        assertEquals(
                3,
                as.role(Role.CANDIDATE, () -> queries.past(viewer(cy), 0))
                        .rows()
                        .size());
        assertEquals(
                List.of(ines, cy, BookingEnded.NOBODY),
                Objection.ENDED.stream().map(BookingEnded::by).toList());
    }

    private void assertNews(UUID booking, String reason) throws Exception {
        List<BookingRow> news = as.role(Role.CANDIDATE, () -> queries.calledOff(viewer(cy)));
        assertTrue(
                news.stream()
                        .anyMatch(row ->
                                row.publicId().equals(booking) && row.reason().equals(reason)),
                news::toString);
        assertFalse(as.role(Role.INTERVIEWER, () -> queries.calledOff(viewer(ines))).stream()
                .anyMatch(row -> row.publicId().equals(booking)));
    }

    @Test
    void onceTheTimeToAnswerIsOverNobodyAcceptsEvenBeforeTheJobHasCome() throws Exception {
        UUID asked = ask(cy, ines, slot(0), DAY);
        Rows.update("delete from stored_job");
        Rows.update(
                "update booking set booked_at = now() - interval '2 days', respond_by = now() where public_id = ?",
                asked);
        assertRefused("booking.rule.ended.LAPSED", () -> accept(ines, asked));
        assertEquals("REQUESTED", state(asked));
    }

    @Test
    void ofAnAnswerAndAWithdrawalAtOnceOneCounts() throws Exception {
        for (int i = 0; i < 4; i++) {
            UUID asked = ask(cy, ines, slot(0), DAY);
            Viewer candidate = viewer(cy);
            Viewer interviewer = viewer(ines);
            List<Callable<UUID>> all = new ArrayList<>();
            all.add(() -> as.role(Role.INTERVIEWER, () -> {
                requests.accept(interviewer, asked);
                return asked;
            }));
            all.add(() -> as.role(Role.CANDIDATE, () -> {
                requests.withdraw(candidate, asked);
                return asked;
            }));
            all.add(() -> as.role(Role.INTERVIEWER, () -> {
                requests.decline(interviewer, asked, "");
                return asked;
            }));
            List<Object> outcomes = atOnce(all);
            assertEquals(1, Collections.frequency(outcomes, asked), outcomes::toString);
            assertEquals("CONFIRMED".equals(state(asked)) ? 2 : 0, claims());
            Rows.update("delete from person_claim");
        }
    }

    @Test
    void requestsEndWithTheMembershipThatTheyStandOn() throws Exception {
        UUID asked = ask(cy, ines, slot(0), DAY);
        endMembership(ines, "INTERVIEWER", 0);
        assertEquals("CANCELLED", state(asked));
        assertEquals(0, claims());
    }

    @Test
    void eachIsToldWhatTheOtherDid() throws Exception {
        UUID first = ask(cy, ines, slot(0), DAY);
        assertMail("ines@example.org", "would like a mock with you");
        assertEquals(0, Rows.number("select count(*) from outbox_mail where recipient = 'cy@example.org'"));
        accept(ines, first);
        assertMail("cy@example.org", "has said yes to your mock");
        UUID second = ask(cy, ines, slot(3), DAY);
        decline(ines, second, "a canary");
        assertMail("cy@example.org", "cannot take the mock");
        UUID third = ask(cy, ines, slot(3), DAY);
        letLapse(third);
        assertMail("cy@example.org", "has not answered in time");
        assertMail("ines@example.org", "you have not answered Cy in time");
        UUID fourth = ask(cy, ines, slot(3), DAY);
        withdraw(cy, fourth);
        assertMail("ines@example.org", "has taken the request for a mock back");
        assertEquals(0, Rows.number("select count(*) from outbox_mail where content like '%canary%'"));
    }

    private static void assertMail(String recipient, String says) {
        String mail =
                Rows.text("select content from outbox_mail where recipient = ? order by id desc limit 1", recipient);
        assertTrue(mail.contains(says), mail);
        assertTrue(mail.contains(" theirs"), mail);
    }
}
