package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.admin.AccountAdminQueries;
import io.fullcircle.account.admin.AccountAdminService;
import io.fullcircle.account.admin.SuspensionReason;
import io.fullcircle.availability.kept.KeptQueries;
import io.fullcircle.availability.kept.KeptRow;
import io.fullcircle.booking.waiting.WaitingWish;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes free is those people's who wait, from that moment on and for as long as it takes to look whom it suits. */
@ExtendWith(ArquillianExtension.class)
class WaitingKeptIT extends WaitingFixture {

    @Inject
    private AccountAdminService admins;

    @Inject
    private AccountAdminQueries accounts;

    @Inject
    private KeptQueries keeps;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private void free(UUID mock) throws Exception {
        cancel(Rows.number("select candidate_id from booking where public_id = ?", mock), mock, "ill");
    }

    /** Why times of this interviewer are kept, as they see it. */
    private List<String> seenBy(long account) throws Exception {
        return as.role(Role.INTERVIEWER, () -> keeps.own(viewer(account))).stream()
                .map(KeptRow::why)
                .toList();
    }

    private static long kept() {
        return Rows.number("select count(*) from time_hold where candidate_id is null");
    }

    /** Half an hour, which nobody offers. */
    private long waitsForNothingThatThereIs(String email) throws Exception {
        long account = candidate(email);
        LocalDate last = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(14);
        join(account, new WaitingWish(publicId("account", ines), Set.of(30), Preference.ANY, last));
        return account;
    }

    @Test
    void aFreedTimeIsNobodyElsesBeforeAnybodyHasLooked() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        free(mocks.get(1));
        assertFalse(isOpen(ines, slot(2)));
        assertRefused("booking.rule.gone", () -> book(cy, ines, slot(2)));
        assertRefused("booking.rule.gone", () -> book(jo, ines, slot(2)));
        assertEquals(1, kept());
        assertEquals(List.of("LIST"), seenBy(ines));
        worker.workOff();
        assertEquals(slot(2), own(jo).get(0).offer().startsAt());
        assertEquals(0, kept());
        assertEquals(List.of("OFFER"), seenBy(ines));
        assertEquals(List.of(), seenBy(kenji));
        assertEquals(List.of(), seenBy(jo), "no interviewer");
        assertEquals(8, claims());

        run(Role.CANDIDATE, () -> waiting.decline(viewer(jo), offer(jo)));
        assertFalse(isOpen(ines, slot(2)), "left to the next one, whoever that is");
        worker.workOff();
        assertTrue(isOpen(ines, slot(2)), "nobody else waits");
        assertEquals(0, kept());
    }

    @Test
    void whatSuitsNobodyOrIsNotLookedAtIsEverybodys() throws Exception {
        List<UUID> mocks = bookUp();
        waitsForNothingThatThereIs("jo@example.org");
        free(mocks.get(1));
        assertFalse(isOpen(ines, slot(2)));
        worker.workOff();
        assertTrue(isOpen(ines, slot(2)));
        free(mocks.get(2));
        assertFalse(isOpen(ines, slot(4)));
        Rows.update(
                "update time_hold set held_at = now() - interval '1 hour', held_until = now() - interval '1 second'");
        assertTrue(isOpen(ines, slot(4)), "even if nobody ever looks");
        assertEquals("CONFIRMED", state(book(cy, ines, slot(4))));
    }

    @Test
    void whereNobodyWaitsForThatInterviewerNothingIsKept() throws Exception {
        List<UUID> mocks = bookUp();
        free(mocks.get(0));
        assertTrue(isOpen(ines, slot(0)));
        long winter = People.programme("Winter");
        People.member(winter, People.cohort(winter, "W"), candidate("winter@example.org"), Role.CANDIDATE);
        Rows.update(
                "insert into waiting_entry (id, public_id, programme_id, candidate_id, lengths, last_day, joined_at)"
                        + " select nextval('waiting_entry_seq'), uuidv7(), ?, id, '{60}', current_date + 9, now() from account"
                        + " where email = 'winter@example.org'",
                winter);
        free(mocks.get(1));
        assertTrue(isOpen(ines, slot(2)));
    }

    @Test
    void aMockThatMovesIntoItsOwnOldTimeIsInNobodysWay() throws Exception {
        Rows.update("delete from availability_window where account_id = ?", kenji);
        UUID first = book(cy, ines, slot(2));
        waitsForNothingThatThereIs("jo@example.org");
        UUID second = move(Role.CANDIDATE, cy, first, slot(3));
        assertEquals(0, kept());
        assertEquals(2, claims());
        worker.workOff();
        move(Role.CANDIDATE, cy, second, slot(5));
        assertEquals(1, kept());
        assertFalse(isOpenTo(candidate("di@example.org"), ines, slot(3)));
        worker.workOff();
        assertEquals(2, claims());
    }

    @Test
    void anOfferThatLapsesGoesToTheNextAndNotToWhoIsFaster() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        long di = waits("di@example.org");
        callOff(mocks.get(1));
        Rows.update(
                "update waiting_offer set offered_at = now() - interval '5 hours', answer_by = now() - interval '1 second'");
        due();
        assertNull(own(jo).get(0).offer());
        assertRefused("booking.rule.gone", () -> book(cy, ines, slot(2)));
        worker.workOff();
        assertEquals(slot(2), own(di).get(0).offer().startsAt());
    }

    @Test
    void whoIsKeptOutKeepsNobodyWaitingAndIsNotAheadOfAnybody() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        long di = waits("di@example.org");
        callOff(mocks.get(1));
        assertEquals(1, own(di).get(0).ahead());
        suspend(jo);
        assertOffers("GONE");
        assertFalse(isOpen(ines, slot(2)));
        assertEquals(0, own(di).get(0).ahead());
        worker.workOff();
        assertEquals(slot(2), own(di).get(0).offer().startsAt());
        assertEquals("WAITS", ended(jo), "for when they are let in again");
        suspend(ines);
        assertOffers("GONE GONE");
        worker.workOff();
        assertEquals(0, Rows.number("select count(*) from time_hold"));
    }

    private void suspend(long account) throws Exception {
        long ada = People.account("ada" + account + "@example.org", "x");
        Rows.update("insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", ada);
        as.role(Role.ADMINISTRATOR, () -> {
            UUID id = publicId("account", account);
            String seen = accounts.account(viewer(ada), id).orElseThrow().state();
            admins.suspend(viewer(ada), id, SuspensionReason.OTHER, seen);
            return null;
        });
    }

    @Test
    void whoseRequestIsDeclinedIsBackInTheirPlace() throws Exception {
        long jo = asksFromTheList();
        decline(ines, asked(jo), "");
        assertBack(jo);
    }

    @Test
    void whoseRequestLapsesIsBackInTheirPlace() throws Exception {
        long jo = asksFromTheList();
        letLapse(asked(jo));
        assertBack(jo);
    }

    @Test
    void whoseRequestALeadCallsOffIsBackInTheirPlace() throws Exception {
        long jo = asksFromTheList();
        UUID asked = asked(jo);
        run(Role.LEAD, () -> bookings.cancel(viewer(lead), asked, "she is ill"));
        assertBack(jo);
    }

    @Test
    void whoTakesTheirRequestBackHasLeftTheList() throws Exception {
        long jo = asksFromTheList();
        withdraw(jo, asked(jo));
        assertEquals("SERVED", ended(jo), "their own wish");
    }

    /** Jo, who was first on the list and has asked for what was offered, with Di behind. */
    private long asksFromTheList() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        Rows.update("update waiting_entry set joined_at = joined_at - interval '3 days'");
        waits("di@example.org");
        Rows.update("update offer_terms set accepts = false where account_id = ?", ines);
        callOff(mocks.get(0));
        acceptOffer(jo, offer(jo));
        assertEquals("SERVED", ended(jo));
        return jo;
    }

    private static UUID asked(long candidate) {
        return UUID.fromString(Rows.text(
                "select public_id::text from booking where candidate_id = ? and state = 'REQUESTED'", candidate));
    }

    private void assertBack(long candidate) throws Exception {
        long behind = Rows.number("select id from account where email = 'di@example.org'");
        assertEquals("WAITS", ended(candidate));
        assertTrue(own(candidate).get(0).joinedAt().isBefore(Instant.now().minus(Duration.ofDays(2))));
        assertEquals(1, own(behind).get(0).ahead());
        worker.workOff();
        assertEquals(slot(0), own(behind).get(0).offer().startsAt(), "who was first has had it");
        assertEquals("WAITS", ended(candidate), "and stays there");
    }

    @Test
    void whoHasJoinedAgainMeanwhileHasTheirOldPlaceAllTheSame() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        Instant since = own(jo).get(0).joinedAt();
        Rows.update("update offer_terms set accepts = false where account_id = ?", ines);
        callOff(mocks.get(0));
        UUID asked = acceptOffer(jo, offer(jo));
        join(jo, wishFor(ines));
        assertTrue(own(jo).get(0).joinedAt().isAfter(since));
        decline(ines, asked, "");
        assertEquals(1, own(jo).size());
        assertEquals(since, own(jo).get(0).joinedAt());
    }

    @Test
    void oneLookReadsWhatIsOpenOnceHoweverManyOffersItMakes() throws Exception {
        List<UUID> mocks = bookUp();
        for (int i = 0; i < 4; i++) {
            waits("jo" + i + "@example.org");
        }
        int none = statements();
        free(mocks.get(0));
        int one = statements() - none;
        for (int i = 1; i < 4; i++) {
            free(mocks.get(i));
        }
        int three = statements() - none;
        assertOffers("OPEN OPEN OPEN OPEN");
        assertNotNull(own(Rows.number("select id from account where email = 'jo3@example.org'"))
                .get(0)
                .offer());
        assertTrue(one <= 22, () -> "one offer takes " + one);
        assertTrue(three <= 3 * 22, () -> "three take " + three + ", one " + one + ", none " + none);
        assertNull(Rows.text("select max(id)::text from time_hold where candidate_id is null"));
    }

    private int statements() {
        return Statements.during(looker::look);
    }
}
