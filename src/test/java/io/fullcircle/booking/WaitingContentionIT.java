package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Rows;
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

/** Whoever comes at once for what is offered, one of them has it. */
@ExtendWith(ArquillianExtension.class)
class WaitingContentionIT extends WaitingFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void nobodyIsInTheWayOfWhoBooksOnceTheTimeToAnswerIsOver() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        callOff(mocks.get(1));
        UUID offer = offer(jo);
        letOffersPass();
        assertNull(own(jo).get(0).offer(), "before anybody has noted it");
        assertEquals("CONFIRMED", state(book(cy, ines, slot(2))));
        assertRefused("booking.waiting.rule.gone", () -> acceptOffer(jo, offer));
        worker.workOff();
        assertOffers("GONE");
        assertRefused("booking.waiting.rule.gone", () -> declineOffer(jo, offer));
        assertRefused("booking.waiting.rule.gone", () -> acceptOffer(jo, offer));
        assertEquals("WAITS", ended(jo));
    }

    @Test
    void twoTabsThatAcceptBookOnce() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        callOff(mocks.get(1));
        UUID offer = offer(jo);
        Viewer viewer = viewer(jo);
        Callable<UUID> work = () -> as.role(Role.CANDIDATE, () -> waiting.accept(viewer, offer));
        Set<Object> outcomes = new HashSet<>(atOnce(Collections.nCopies(6, work)));
        assertEquals(1, outcomes.size(), outcomes::toString);
        assertEquals(1, Rows.number("select count(*) from booking where candidate_id = ?", jo));
        assertEquals(8, claims());
    }

    @Test
    void ofWhatHappensToAnOfferAtOnceOneThingCounts() throws Exception {
        List<UUID> mocks = bookUp();
        for (int i = 0; i < 4; i++) {
            long jo = waits("jo" + i + "@example.org");
            callOff(mocks.get(i));
            UUID offer = offer(jo);
            // Due by its own word and kept for a while yet, so that either may come first.
            Rows.update(
                    "update waiting_offer set offered_at = now() - interval '5 hours', answer_by = now() where state = 'OPEN'");
            due();
            Viewer viewer = viewer(jo);
            List<Callable<UUID>> work = new ArrayList<>();
            work.add(() -> as.role(Role.CANDIDATE, () -> waiting.accept(viewer, offer)));
            work.add(() -> {
                worker.workOff();
                return null;
            });
            work.add(() -> book(cy, ines, Instant.EPOCH));
            List<Object> outcomes = atOnce(work);
            boolean accepted = !"booking.waiting.rule.gone".equals(outcomes.get(0));
            assertEquals(accepted ? 1 : 0, Rows.number("select count(*) from booking where candidate_id = ?", jo));
            assertEquals(accepted ? "SERVED" : "WAITS", ended(jo), outcomes::toString);
            assertEquals(
                    accepted ? "ACCEPTED" : "LAPSED",
                    Rows.text("select state from waiting_offer where public_id = ?", offer));
            assertEquals(0, Rows.number("select count(*) from time_hold"));
            if (!accepted) {
                leave(jo);
                book(candidate("takes" + i + "@example.org"), ines, slot(2 * i));
            }
        }
    }

    @Test
    void ofManyLookersOnlyOneOffersATime() throws Exception {
        List<UUID> mocks = bookUp();
        for (int i = 0; i < 5; i++) {
            waits("waits" + i + "@example.org");
        }
        cancel(Rows.number("select candidate_id from booking where public_id = ?", mocks.get(1)), mocks.get(1), "ill");
        atOnce(Collections.nCopies(
                4,
                () -> as.background(() -> {
                    offering.offerAll();
                    return null;
                })));
        assertOffers("OPEN");
        assertEquals(8, claims());
    }
}
