package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.ProofSize;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Claim: whatever people do at once with the time of two interviewers, through the services that the pages use, nobody is ever promised
 * twice, every promise has its time, and nothing that has ended keeps any.
 */
@ExtendWith(ArquillianExtension.class)
class BookingContentionIT extends BookingLifeFixture {

    private static final int CLIENTS = 8;
    private static final int SLOTS = 7;

    private static final String OVERLAPS = """
            with promised as (
                select id, unnest(array[candidate_id, interviewer_id]) as person, tstzrange(starts_at, ends_at) as during
                from booking where state in ('REQUESTED', 'CONFIRMED')
            )
            select count(*) from promised a join promised b on a.person = b.person and a.id < b.id and a.during && b.during
            """;

    /** Bookings that do not have exactly the time that they should have. */
    private static final String ASTRAY = """
            select count(*) from booking b where
                (select count(*) from person_claim c where c.booking_id = b.id and c.account_id in (b.candidate_id, b.interviewer_id)
                    and c.during @> tstzrange(b.starts_at, b.ends_at))
                <> case when b.state in ('REQUESTED', 'CONFIRMED') then 2 else 0 end
            """;

    private static final String LOST = """
            select count(*) from booking b where b.state = 'RESCHEDULED'
                and (select count(*) from booking n where n.replaces = b.id) <> 1
            """;

    /** Times that are kept for somebody and not for both, or two at once for one. */
    private static final String LOOSE = """
            select count(*) from time_hold h where (select count(*) from person_claim c where c.hold_id = h.id) <> 2
                or exists (select from time_hold o where o.candidate_id = h.candidate_id and o.id <> h.id)
            """;

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void nobodyIsPromisedTwiceWhateverEverybodyDoesAtOnce() throws Exception {
        int attempts = ProofSize.choose(2_000, 100_000) / CLIENTS;
        List<Viewer> candidates = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            candidates.add(viewer(candidate("candidate" + i + "@example.org")));
        }
        List<Viewer> interviewers = List.of(viewer(ines), viewer(kenji));
        atOnce.run(CLIENTS, i -> () -> {
            Random random = new Random(i);
            for (int attempt = 0; attempt < attempts; attempt++) {
                attempt(random, candidates.get(i), interviewers.get(random.nextInt(2)));
            }
            return null;
        });
        assertEquals(0, Rows.number(OVERLAPS));
        assertEquals(0, Rows.number(ASTRAY));
        assertEquals(0, Rows.number(LOST));
        assertEquals(0, Rows.number(LOOSE));
        for (String each : List.of("book", "ask", "accept", "move", "end", "keep")) {
            assertTrue(outcomes.getOrDefault(each + " done", 0) > 5, outcomes::toString);
        }
        assertTrue(outcomes.getOrDefault("book refused", 0) > attempts / 4, outcomes::toString);
    }

    private void attempt(Random random, Viewer candidate, Viewer interviewer) throws Exception {
        int what = random.nextInt(12);
        int slot = random.nextInt(SLOTS);
        if (what == 11) {
            tried("let go", () -> run(Role.CANDIDATE, () -> holds.letGo(candidate)));
        } else if (what == 10) {
            tried(
                    "keep",
                    () -> run(
                            Role.CANDIDATE,
                            () -> holds.keep(
                                    candidate, publicId("programme", autumn), interviewer.publicId(), slot(slot))));
        } else if (what < 3) {
            tried("book", () -> book(candidate, interviewer.accountId(), slot(slot), UUID.randomUUID()));
        } else if (what < 5) {
            tried("ask", () -> ask(candidate.accountId(), interviewer.accountId(), slot(slot), Duration.ofDays(1)));
        } else if (what < 6) {
            UUID asked = some("REQUESTED", interviewer);
            tried("accept", () -> run(Role.INTERVIEWER, () -> requests.accept(interviewer, asked)));
        } else if (what < 9) {
            Viewer mover = what < 8 ? candidate : interviewer;
            UUID promised = some("CONFIRMED", mover);
            tried("move", () -> move(Role.CANDIDATE, mover.accountId(), promised, slot(slot)));
        } else {
            UUID promised = some(random.nextBoolean() ? "CONFIRMED" : "REQUESTED", candidate);
            tried(
                    "end",
                    () -> run(Role.CANDIDATE, () -> {
                        if (random.nextBoolean()) {
                            bookings.cancel(candidate, promised, "ill");
                        } else {
                            requests.withdraw(candidate, promised);
                        }
                    }));
        }
    }

    private void tried(String what, Callable<?> work) throws Exception {
        String outcome = " done";
        try {
            work.call();
        } catch (DomainException refused) {
            outcome = " refused";
        }
        outcomes.merge(what + outcome, 1, Integer::sum);
    }

    /** One of the bookings of this person, or one that there is not. */
    private static UUID some(String state, Viewer viewer) {
        String id = Rows.text(
                "select public_id::text from booking where state = ? and ? in (candidate_id, interviewer_id)"
                        + " order by random() limit 1",
                state,
                viewer.accountId());
        return id == null ? new UUID(0, 0) : UUID.fromString(id);
    }
}
