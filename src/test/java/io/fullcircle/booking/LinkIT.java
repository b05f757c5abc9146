package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.link.LinkService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One mock can be met somewhere else than all others of its interviewer. */
@ExtendWith(ArquillianExtension.class)
class LinkIT extends BookingLifeFixture {

    private static final String ROOM = "https://meet.example.org/room";

    @Inject
    private LinkService links;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private Object say(Role role, long by, UUID mock, String link) throws Exception {
        return run(role, () -> links.say(viewer(by), mock, link));
    }

    private String link(UUID mock) throws Exception {
        return as.role(Role.CANDIDATE, () -> queries.booking(viewer(cy), mock))
                .orElseThrow()
                .callLink();
    }

    @Test
    void whatIsSaidForOneMockCountsForItAloneAndTheOtherIsTold() throws Exception {
        Rows.update(
                "update interviewer_profile set call_link = 'https://all.example.org/{id}' where account_id = ?", ines);
        UUID mock = book(cy, ines, slot(0));
        UUID other = book(cy, ines, slot(4));
        assertEquals("https://all.example.org/" + mock, link(mock));
        Rows.update("delete from outbox_mail");
        int before = version(mock);
        say(Role.INTERVIEWER, ines, mock, " " + ROOM + " ");
        assertEquals(List.of(ROOM, "https://all.example.org/" + other), List.of(link(mock), link(other)));
        assertEquals(before + 1, version(mock), "whoever has read it before reads it anew");
        assertEquals(List.of(1L, 0L), List.of(mails("cy"), mails("ines")));
        assertTrue(Rows.text("select content from outbox_mail").contains("where you meet Ines has changed"));
        assertTrue(!Rows.text("select content from outbox_mail").contains(ROOM), "read it here");
        say(Role.INTERVIEWER, ines, mock, ROOM);
        assertEquals(1, mails("cy"), "no news");
        UUID moved = move(Role.CANDIDATE, cy, mock, slot(2));
        assertEquals(ROOM, link(moved), "it moves with the mock");
        assertRefused("booking.link.rule.none", () -> say(Role.INTERVIEWER, ines, moved, " "));
        assertEquals(ROOM, link(moved), "nobody takes it back by saying nothing");
        assertNotFound(() -> run(Role.INTERVIEWER, () -> links.takeBack(viewer(kenji), moved)));
        run(Role.INTERVIEWER, () -> links.takeBack(viewer(ines), moved));
        assertEquals("https://all.example.org/" + moved, link(moved));
        assertEquals(0, Rows.number("select count(*) from audit_entry where action = 'MOCK_LINKED'"));
    }

    @Test
    void aLeadSaysItToBothAndItIsWrittenDown() throws Exception {
        UUID mock = book(cy, ines, slot(0));
        Rows.update("delete from outbox_mail");
        say(Role.LEAD, lead, mock, ROOM);
        assertEquals(List.of(1L, 1L), List.of(mails("cy"), mails("ines")));
        assertEquals(
                1,
                Rows.number("select count(*) from audit_entry where action = 'MOCK_LINKED' and object_id = ?", mock));
        assertEquals(ROOM, link(mock));
    }

    @Test
    void nobodyElseSaysItAndNothingElseIsSaid() throws Exception {
        UUID mock = book(cy, ines, slot(0));
        long neighbour = People.account("neighbour@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Juniors"), neighbour, Role.LEAD);
        for (long other : List.of(cy, kenji, neighbour)) {
            assertNotFound(() -> say(Role.LEAD, other, mock, ROOM));
        }
        for (String bad : List.of("http://meet.example.org/", "javascript:alert(1)", ROOM + "x".repeat(300), "room")) {
            assertRefused("people.rule.callLink", () -> say(Role.INTERVIEWER, ines, mock, bad));
        }
        assertEquals("", link(mock));
        UUID asked = ask(cy, ines, slot(4), Duration.ofHours(20));
        assertRefused("booking.rule.ended.REQUESTED", () -> say(Role.INTERVIEWER, ines, asked, ROOM));
        begin(mock);
        say(Role.INTERVIEWER, ines, mock, ROOM);
        pass(mock, Duration.ofHours(1));
        assertRefused("booking.link.over", () -> run(Role.INTERVIEWER, () -> links.takeBack(viewer(ines), mock)));
        UUID cancelled = book(cy, kenji, slot(2));
        cancel(cy, cancelled, "ill");
        assertRefused("booking.rule.ended.CANCELLED", () -> say(Role.INTERVIEWER, kenji, cancelled, ROOM));
    }

    private static int version(UUID mock) {
        return Math.toIntExact(Rows.number("select version from booking where public_id = ?", mock));
    }

    private static long mails(String to) {
        return Rows.number("select count(*) from outbox_mail where recipient = ?", to + "@example.org");
    }
}
