package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.arrange.ArrangeService;
import io.fullcircle.booking.arrange.GiveWish;
import io.fullcircle.booking.rematch.RematchService;
import io.fullcircle.booking.rematch.RematchWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.ProofSize;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Claim: whatever people do at once with the time of two interviewers, through the services that the pages use, nobody is ever promised
 * twice, what an interviewer keeps free around a mock stays free, every promise has exactly its time, and nothing that has ended keeps any.
 *
 * <p>Eight candidates want the places of one long day, five or six with each interviewer. They attempt it in rounds, each of which begins with nothing promised and is judged at its
 * end.
 */
@ExtendWith(ArquillianExtension.class)
class BookingContentionProof extends WaitingFixture {

    private static final int CLIENTS = 8;
    private static final int SLOTS = 15;
    private static final int A_ROUND = 2_000;
    private static final int FEW = 3;

    private static final String WAIT = """
            insert into waiting_entry (id, public_id, programme_id, candidate_id, lengths, last_day, joined_at)
            values (nextval('waiting_entry_seq'), uuidv7(), ?, ?, '{60}', current_date + 30, now()) on conflict do nothing
            """;

    @Inject
    private RematchService rematches;

    @Inject
    private ArrangeService arranging;

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    /** What one attempt knows: a candidate and an interviewer of whom it may be about. */
    private record Scene(Random random, Viewer candidate, Viewer interviewer) {

        int slot() {
            return random.nextInt(SLOTS);
        }
    }

    /** Something that people do; it throws what it is refused with. */
    private interface Attempt {
        void make(Scene scene) throws Exception;
    }

    /**
     * @param share of all attempts, in parts of the sum of all shares
     */
    private record Deed(String name, int share, Attempt attempt) {}

    /** All that people do with promises. What is new goes here, with a share that leaves the others theirs. */
    private final List<Deed> deeds = List.of(
            new Deed("book", 6, this::book),
            new Deed("ask", 4, this::ask),
            new Deed("accept", 2, this::accept),
            new Deed("decline", 2, this::decline),
            new Deed("move", 6, this::move),
            new Deed("cancel", 4, this::cancel),
            new Deed("withdraw", 3, this::withdraw),
            new Deed("let down", 3, this::letDown),
            new Deed("re-match", 4, this::rematch),
            new Deed("give", 3, this::give),
            new Deed("keep", 3, this::keep),
            new Deed("let go", 2, this::letGo),
            new Deed("call off", 2, this::callOff),
            new Deed("wait", 2, this::waitOn),
            new Deed("look", 1, this::look),
            new Deed("take", 3, this::take),
            new Deed("leave to the next", 1, this::leaveToTheNext));

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void nobodyIsPromisedTwiceWhateverEverybodyDoesAtOnce() throws Exception {
        int attempts = ProofSize.choose(A_ROUND, 100_000);
        for (int round = 0; round < attempts / A_ROUND; round++) {
            if (round > 0) {
                fill();
            }
            contend(round);
            Contended.assertSound(outcomes);
            looker.look();
            assertEquals(
                    0, Rows.number("select count(*) from time_hold where candidate_id is null"), "kept for nobody");
        }
        assertContended(attempts);
    }

    /** Everything was done, and refused, often enough for the claim to say something; the counts are in what is thrown. */
    private void assertContended(int attempts) {
        Map<String, Integer> counts = new TreeMap<>(outcomes);
        assertEquals(attempts, counts.values().stream().mapToInt(many -> many).sum(), counts::toString);
        int least = attempts / 2_000;
        List<String> seldom = deeds.stream()
                .map(Deed::name)
                .filter(name -> counts.getOrDefault(name + " done", 0) < least)
                .toList();
        // In a small run all requests there are can go to others than one of those who want them: chance alone may
        // leave
        // out a few deeds, which were tried and refused all the same.
        assertTrue(seldom.size() <= (least > 1 ? 0 : FEW), () -> seldom + " were done too seldom: " + counts);
        seldom.forEach(name -> assertTrue(counts.getOrDefault(name + " refused", 0) > 0, () -> name + ": " + counts));
        assertTrue(counts.getOrDefault("book refused", 0) > attempts / 20, counts::toString);
        assertTrue(counts.getOrDefault("ask refused", 0) > attempts / 40, counts::toString);
        assertTrue(counts.getOrDefault("move refused", 0) > attempts / 40, counts::toString);
    }

    private void contend(int round) throws Exception {
        Rows.update("update offer_terms set before_minutes = 10, after_minutes = 15");
        List<Viewer> candidates = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            candidates.add(viewer(candidate("candidate" + i + "@example.org")));
        }
        Bookings.open(ines, slot(SLOTS - 7), 4);
        Bookings.open(kenji, slot(SLOTS - 7), 4);
        List<Viewer> interviewers = List.of(viewer(ines), viewer(kenji));
        List<Deed> shares = new ArrayList<>();
        deeds.forEach(deed -> shares.addAll(Collections.nCopies(deed.share(), deed)));
        atOnce.run(CLIENTS, i -> () -> {
            Random random = new Random((long) round * CLIENTS + i);
            for (int attempt = 0; attempt < A_ROUND / CLIENTS; attempt++) {
                Scene scene = new Scene(random, candidates.get(i), interviewers.get(random.nextInt(2)));
                attempt(shares.get(random.nextInt(shares.size())), scene);
            }
            return null;
        });
    }

    private void attempt(Deed deed, Scene scene) throws Exception {
        String outcome = " done";
        try {
            deed.attempt().make(scene);
        } catch (DomainException refused) {
            outcome = " refused";
        }
        outcomes.merge(deed.name() + outcome, 1, Integer::sum);
    }

    private void book(Scene scene) throws Exception {
        book(scene.candidate(), scene.interviewer().accountId(), slot(scene.slot()), UUID.randomUUID());
    }

    /** Without having looked what is open: nothing but the claim itself stands in the way. */
    private void ask(Scene scene) throws Exception {
        ask(scene.candidate().accountId(), scene.interviewer().accountId(), slot(scene.slot()), Duration.ofDays(1));
    }

    private void accept(Scene scene) throws Exception {
        UUID asked = some("REQUESTED", scene.interviewer());
        run(Role.INTERVIEWER, () -> requests.accept(scene.interviewer(), asked));
    }

    private void decline(Scene scene) throws Exception {
        UUID asked = some("REQUESTED", scene.interviewer());
        run(Role.INTERVIEWER, () -> requests.decline(scene.interviewer(), asked, "no"));
    }

    private void move(Scene scene) throws Exception {
        Viewer mover = scene.random().nextInt(3) > 0 ? scene.candidate() : scene.interviewer();
        UUID promised = some("CONFIRMED", mover);
        move(Role.CANDIDATE, mover.accountId(), promised, slot(scene.slot()));
    }

    private void keep(Scene scene) throws Exception {
        UUID programme = publicId("programme", autumn);
        run(
                Role.CANDIDATE,
                () -> holds.keep(
                        scene.candidate(), programme, scene.interviewer().publicId(), slot(scene.slot())));
    }

    private void letGo(Scene scene) throws Exception {
        run(Role.CANDIDATE, () -> holds.letGo(scene.candidate()));
    }

    private void cancel(Scene scene) throws Exception {
        UUID promised = some("CONFIRMED", scene.candidate());
        run(Role.CANDIDATE, () -> bookings.cancel(scene.candidate(), promised, "ill"));
    }

    private void letDown(Scene scene) throws Exception {
        UUID promised = some("CONFIRMED", scene.interviewer());
        run(Role.INTERVIEWER, () -> bookings.cancel(scene.interviewer(), promised, "ill"));
    }

    private void rematch(Scene scene) throws Exception {
        UUID lost = some("CANCELLED", scene.candidate());
        OtherTimes.Choice time = new OtherTimes.Choice(scene.interviewer().publicId(), slot(scene.slot()));
        RematchWish wish = new RematchWish(lost, time, Duration.ofHours(1), UUID.randomUUID());
        as.role(Role.CANDIDATE, () -> rematches.rematch(scene.candidate(), wish));
    }

    private void give(Scene scene) throws Exception {
        UUID promised = some("CONFIRMED", scene.candidate());
        String version = Rows.text("select version::text from booking where public_id = ?", promised);
        int seen = version == null ? 0 : Integer.parseInt(version);
        GiveWish wish = new GiveWish(promised, seen, scene.interviewer().publicId(), "ill", UUID.randomUUID());
        as.role(Role.LEAD, () -> arranging.give(viewer(lead), wish));
    }

    private void callOff(Scene scene) throws Exception {
        UUID asked = some("REQUESTED", scene.candidate());
        run(Role.LEAD, () -> bookings.cancel(viewer(lead), asked, "ill"));
    }

    /** Whether or not anything is open that suits: they wait as those do who came when nothing was. */
    private void waitOn(Scene scene) {
        Rows.update(WAIT, autumn, scene.candidate().accountId());
    }

    private void look(Scene scene) {
        looker.look();
    }

    private void take(Scene scene) throws Exception {
        acceptOffer(scene.candidate().accountId(), offered(scene));
    }

    private void leaveToTheNext(Scene scene) throws Exception {
        UUID offer = offered(scene);
        run(Role.CANDIDATE, () -> waiting.decline(scene.candidate(), offer));
    }

    private static UUID offered(Scene scene) {
        UUID offer = offer(scene.candidate().accountId());
        return offer == null ? new UUID(0, 0) : offer;
    }

    private void withdraw(Scene scene) throws Exception {
        UUID asked = some("REQUESTED", scene.candidate());
        run(Role.CANDIDATE, () -> requests.withdraw(scene.candidate(), asked));
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
