package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is offered in the place of lost mocks, and to leads who book, costs the same however much there is of it. */
@ExtendWith(ArquillianExtension.class)
class ArrangePageBudgetIT extends PageBudgetFixture {

    private static final Mocks MOCKS = new Mocks(Rows::text);

    private final Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void lostMocksAndWhatALeadDoesForACandidate() {
        long autumn = People.programme("Autumn");
        long seniors = People.cohort(autumn, "Seniors");
        long cy = People.account("cy@example.org", hash);
        People.member(autumn, seniors, cy, Role.CANDIDATE);
        Bookings.target(cy);
        People.member(autumn, seniors, People.account("lena@example.org", hash), Role.LEAD);
        long ines = Bookings.offering(autumn, "ines@example.org", start);
        String lost = lost(autumn, cy, ines, 70);
        String coming = People.publicId("booking", MOCKS.booked(autumn, cy, ines, 200, "CONFIRMED"));
        Client candidate = new Client().signIn("cy@example.org", PASSWORD);
        Client lead = new Client().signIn("lena@example.org", PASSWORD);
        String whose = "candidate=" + People.publicId("account", cy) + "&cohort=" + People.publicId("cohort", seniors);
        List<String> own = List.of("/booking/bookings", "/booking/booking?id=" + lost, "/booking/book?view=week");
        List<String> led = led(whose, ines, coming);
        List<Integer> few = costs(candidate, own);
        List<Integer> fewLed = costs(lead, led);
        // What comes, waits, is due, is over and was lost, or the one mock with who came and what was written; then who
        // interviews, what they offer, claims, calendars, and the candidate's claims. A week costs what the list does.
        assertEquals(List.of(16, 15, 10), few, "few");
        // The viewer and the candidate; then their roles, what they used, the policy and their mocks; or the times, as
        // above.
        assertEquals(List.of(5, 14, 11, 7, 9, 2), fewLed, "few");
        for (int i = 0; i < MANY; i++) {
            Bookings.offering(autumn, "interviewer" + i + "@example.org", start);
            lost(autumn, cy, ines, 70 + i);
            MOCKS.booked(autumn, cy, ines, 300 + 2 * i, "CONFIRMED");
            MOCKS.booked(autumn, cy, ines, -300 - 2 * i, "COMPLETED");
        }
        assertEquals(few, costs(candidate, own), "many");
        assertEquals(fewLed, costs(lead, led), "many");
    }

    /** Four statements more than the times themselves cost, and no word of what anybody listens for but to the lead. */
    @Test
    void whatSuitsACandidateBest() {
        long autumn = People.programme("Autumn");
        long seniors = People.cohort(autumn, "Seniors");
        long cy = People.account("cy@example.org", hash);
        People.member(autumn, seniors, cy, Role.CANDIDATE);
        Bookings.target(cy);
        People.member(autumn, seniors, People.account("lena@example.org", hash), Role.LEAD);
        long ines = Bookings.offering(autumn, "ines@example.org", start);
        MOCKS.booked(autumn, cy, ines, 200, "CONFIRMED");
        Bookings.offering(autumn, "kenji@example.org", start);
        Rows.update(
                "insert into interviewer_strength (account_id, principle_id) select i.account_id, p.id"
                        + " from interviewer_profile i, principle p where p.code in ('DIVE_DEEP', 'EARN_TRUST') on conflict do nothing");
        Client candidate = new Client().signIn("cy@example.org", PASSWORD);
        Client lead = new Client().signIn("lena@example.org", PASSWORD);
        String order = "/api/v1/open-times?order=best&programme=" + People.publicId("programme", autumn);
        String whose = "candidate=" + People.publicId("account", cy) + "&cohort=" + People.publicId("cohort", seniors);
        String shown = candidate.get("/booking/book?view=best").body();
        String answered = candidate.get(order).body();
        assertTrue(shown.contains("Fills a gap that nobody has heard yet") && answered.contains("NEW_VOICE"), answered);
        List<String> names =
                List.of(Rows.text("select string_agg(name, '|') from principle").split("[|]"));
        assertTrue(names.size() >= 16);
        names.forEach(name -> assertFalse(shown.contains(name) || answered.contains(name), name));
        assertTrue(lead.get("/booking/arrange?" + whose).body().contains("Dive Deep"));
        assertEquals(422, candidate.get(order.replace("best", "worst")).statusCode());
        List<String> pages = List.of("/booking/book?view=best", order);
        List<Integer> few = costs(candidate, pages);
        for (int i = 0; i < MANY; i++) {
            Bookings.offering(autumn, "interviewer" + i + "@example.org", start);
            MOCKS.booked(autumn, cy, ines, -300 - 2 * i, "COMPLETED");
        }
        assertEquals(few, costs(candidate, pages), "many");
        assertEquals(List.of(14, 10), few, "few");
    }

    private List<String> led(String whose, long interviewer, String coming) {
        return List.of(
                "/lead/candidate?" + whose.replace("candidate=", "id="),
                "/booking/arrange?" + whose,
                "/booking/arrange-confirm?" + whose + "&interviewer=" + People.publicId("account", interviewer)
                        + "&start=" + start,
                "/booking/give?id=" + coming,
                "/booking/move?id=" + coming,
                "/booking/link?id=" + coming);
    }

    private static String lost(long programme, long candidate, long interviewer, int startsIn) {
        long booking = MOCKS.booked(programme, candidate, interviewer, startsIn, "CONFIRMED");
        Rows.update(
                "update booking set state = 'CANCELLED', ended_by = interviewer_id, ended_at = now(), reason = 'ill' where id = ?",
                booking);
        return People.publicId("booking", booking);
    }
}
