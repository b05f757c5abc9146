package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.waiting.OfferedRow;
import io.fullcircle.booking.waiting.WaiterRow;
import io.fullcircle.booking.waiting.WaitingWish;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes free goes to who waits for it, one after the other in the order of arrival, and is nobody else's meanwhile. */
@ExtendWith(ArquillianExtension.class)
class WaitingIT extends WaitingFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aFreedTimeIsOfferedToOneAfterTheOtherUntilSomebodyTakesIt() throws Exception {
        List<UUID> mocks = bookUp();
        List<Long> crowd = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            crowd.add(waits("waits" + i + "@example.org"));
        }
        long first = crowd.get(0);
        callOff(mocks.get(1));
        assertOffers("OPEN");
        assertNotNull(offer(first));
        OfferedRow offered = own(first).get(0).offer();
        assertEquals(slot(2), offered.startsAt());
        assertTrue(offered.answerBy().isAfter(Instant.now().plus(Duration.ofMinutes(239))), "four hours");
        assertEquals(1, Rows.number("select count(*) from outbox_mail where recipient like 'waits%'"));
        String mail = Rows.text("select content from outbox_mail where recipient = 'waits0@example.org'");
        assertTrue(mail.contains("with Ines") && mail.contains(" theirs") && mail.contains("/booking/waiting"), mail);
        assertFalse(isOpen(ines, slot(2)), "it is nobody else's meanwhile");
        assertRefused("booking.rule.gone", () -> book(cy, ines, slot(2)));

        declineOffer(first, offer(first));
        assertOffers("DECLINED OPEN");
        assertNotNull(offer(crowd.get(1)));
        letOffersPass();
        worker.workOff();
        assertOffers("DECLINED LAPSED OPEN");
        long third = crowd.get(2);
        UUID booked = acceptOffer(third, offer(third));
        assertEquals("CONFIRMED", state(booked));
        assertEquals(8, claims(), "those of four mocks");
        assertEquals(List.of("WAITS", "WAITS", "SERVED"), List.of(ended(first), ended(crowd.get(1)), ended(third)));
        worker.workOff();
        assertOffers("DECLINED LAPSED ACCEPTED");
        assertEquals(List.of(), own(third));
        assertEquals(8, own(crowd.get(9)).get(0).ahead(), "all before but the one who has a mock now");
    }

    @Test
    void whoIsNotSuitedOrHasNotTheTimeOrNothingLeftIsPassedBy() throws Exception {
        List<UUID> mocks = bookUp();
        long other = candidate("other@example.org");
        join(other, wishFor(kenji, 2));
        long late = candidate("late@example.org");
        LocalDate day = LocalDate.ofInstant(slot(2), ZoneOffset.UTC);
        Set<java.time.DayOfWeek> notThen = Set.of(day.getDayOfWeek().plus(2));
        join(late, new WaitingWish(null, Set.of(60), new Preference(notThen, null, null), day.plusDays(9)));
        long busy = waits("elsewhere@example.org");
        book(busy, kenji, slot(2));
        long spent = waits("spent@example.org");
        Rows.update(
                "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, allowance, open_requests, changed_by,"
                        + " changed_at, offer_hours) values (?, 1, 10, 1, 3, ?, now(), 9)",
                autumn,
                lead);
        Rows.update("update booking_policy set allowance = 1");
        book(spent, kenji, slot(6));
        long last = waits("last@example.org");
        callOff(mocks.get(1));
        assertOffers("OPEN");
        OfferedRow offered = own(last).get(0).offer();
        assertTrue(
                offered.answerBy().isAfter(Instant.now().plus(Duration.ofMinutes(9 * 60 - 1))),
                "as the programme has it");
        assertNotFound(() -> acceptOffer(busy, offer(last)));
        assertNotFound(() -> declineOffer(busy, offer(last)));
    }

    /** Nothing but half an hour, which nobody offers. */
    private WaitingWish wishFor(long interviewer, int days) {
        return new WaitingWish(
                publicId("account", interviewer),
                Set.of(30),
                Preference.ANY,
                LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(days));
    }

    @Test
    void anOfferEndsWhenTheTimeCannotBeBookedAnyMore() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        Rows.update("update offer_terms set notice_hours = ?", (int) hoursUntil(slot(2)) - 1);
        callOff(mocks.get(1));
        OfferedRow offered = own(jo).get(0).offer();
        assertEquals(slot(2).minus(Duration.ofHours(hoursUntil(slot(2)) - 1)), offered.answerBy());
    }

    private static long hoursUntil(Instant start) {
        return Duration.between(Instant.now(), start).toHours();
    }

    @Test
    void whatCannotBeBookedAnyMoreIsNotOfferedForLonger() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        callOff(mocks.get(1));
        UUID offer = offer(jo);
        Rows.update("delete from availability_window where account_id = ?", ines);
        assertRefused("booking.waiting.rule.gone", () -> acceptOffer(jo, offer));
        assertOffers("GONE");
        assertNull(own(jo).get(0).offer());
        assertEquals("WAITS", ended(jo));
        worker.workOff();
        assertEquals(0, Rows.number("select count(*) from time_hold"));
    }

    @Test
    void whatOpensAnewIsOfferedTooAndSoIsWhatIsMovedAwayFrom() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        worker.workOff();
        assertOffers("");
        Bookings.open(ines, START.plus(Duration.ofDays(1)), 1);
        looker.look();
        assertEquals(START.plus(Duration.ofDays(1)), own(jo).get(0).offer().startsAt());
        declineOffer(jo, offer(jo));
        assertOffers("DECLINED");
        looker.look();
        assertOffers("DECLINED");
        long mover = Rows.number("select candidate_id from booking where public_id = ?", mocks.get(0));
        move(Role.CANDIDATE, mover, mocks.get(0), START.plus(Duration.ofDays(1)));
        worker.workOff();
        assertEquals(slot(0), own(jo).get(0).offer().startsAt());
    }

    @Test
    void whoAcceptsWhereTheInterviewerConfirmsFirstHasAskedForIt() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        callOff(mocks.get(1));
        Rows.update("update offer_terms set accepts = false");
        UUID asked = acceptOffer(jo, offer(jo));
        assertEquals("REQUESTED", state(asked));
        assertEquals("SERVED", ended(jo));
    }

    @Test
    void whoBooksTheTimeOtherwiseHasIt() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        long di = waits("di@example.org");
        callOff(mocks.get(1));
        assertTrue(isOpenTo(jo, ines, slot(2)));
        book(jo, ines, slot(2));
        worker.workOff();
        assertOffers("ACCEPTED");
        assertEquals("SERVED", ended(jo));
        callOff(mocks.get(2));
        assertNotNull(offer(di));
        book(di, kenji, slot(4));
        worker.workOff();
        assertOffers("ACCEPTED GONE");
        assertEquals("WAITS", ended(di), "with somebody else, at another time");
        assertTrue(isOpen(ines, slot(4)));
    }

    @Test
    void whoeverLeavesTheListLeavesTheTimeToTheNext() throws Exception {
        List<UUID> mocks = bookUp();
        List<Long> all = new ArrayList<>();
        for (String name : List.of("jo", "di", "al", "bo")) {
            all.add(waits(name + "@example.org"));
        }
        callOff(mocks.get(1));
        leave(all.get(0));
        worker.workOff();
        endMembership(all.get(1), "CANDIDATE", seniors);
        worker.workOff();
        assertOffers("DECLINED DECLINED OPEN");
        Rows.update("update waiting_entry set last_day = current_date - 1 where candidate_id = ?", all.get(2));
        due();
        worker.workOff();
        assertEquals(
                List.of("LEFT", "MEMBERSHIP", "EXPIRED", "WAITS"),
                all.stream().map(WaitingFixture::ended).toList());
        assertNotNull(offer(all.get(3)));
        endMembership(ines, "INTERVIEWER", 0);
        worker.workOff();
        assertOffers("DECLINED DECLINED DECLINED GONE");
        assertEquals(0, Rows.number("select count(*) from time_hold"));
    }

    @Test
    void whoWaitsSaysWhatForAndNothingOpenIsWaitedFor() throws Exception {
        bookUp();
        assertRefused("booking.waiting.rule.open", () -> join(cy, wishFor(0)));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID with = publicId("account", ines);
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(121))) {
            assertField("lastDay", () -> join(cy, new WaitingWish(with, Set.of(60), Preference.ANY, day)));
        }
        assertField(
                "interviewer",
                () -> join(cy, new WaitingWish(publicId("account", lead), Set.of(60), Preference.ANY, today)));
        for (long other : List.of(ines, lead)) {
            assertNotFound(() -> join(other, wishFor(ines)));
        }
        long undescribed = People.account("new@example.org", "x");
        People.member(autumn, seniors, undescribed, Role.CANDIDATE);
        assertRefused("booking.rule.profile", () -> join(undescribed, wishFor(ines)));
        join(cy, wishFor(ines));
        Instant since = own(cy).get(0).joinedAt();
        waits("jo@example.org");
        join(cy, new WaitingWish(with, Set.of(30, 90), Preference.ANY, today.plusDays(7)));
        assertEquals(1, own(cy).size());
        assertEquals(List.of(30, 90), own(cy).get(0).minutes());
        assertEquals(since, own(cy).get(0).joinedAt(), "changed, and not last again");
        assertNotFound(() -> run(
                Role.CANDIDATE,
                () -> waiting.leave(
                        viewer(ines),
                        UUID.fromString(Rows.text("select public_id::text from waiting_entry limit 1")))));
    }

    @Test
    void leadsSeeWhoOfTheirCandidatesWaits() throws Exception {
        bookUp();
        long jo = waits("jo@example.org");
        long juniors = People.cohort(autumn, "Juniors");
        long of = People.account("of@example.org", "x");
        People.member(autumn, juniors, of, Role.CANDIDATE);
        Bookings.target(of);
        join(of, wishFor(ines));
        long cohortLead = People.account("half@example.org", "x");
        People.member(autumn, juniors, cohortLead, Role.LEAD);
        assertEquals(List.of("Jo", "Of"), list(lead));
        assertEquals(List.of("Of"), list(cohortLead));
        for (long other : List.of(jo, ines, People.account("x@example.org", "x"))) {
            assertEquals(List.of(), list(other));
        }
    }

    private List<String> list(long by) throws Exception {
        return as.role(Role.LEAD, () -> lists.list(viewer(by), autumn)).stream()
                .map(WaiterRow::name)
                .toList();
    }

    private static void assertField(String field, Callable<?> work) {
        assertEquals(field, assertThrows(DomainException.class, work::call).field());
    }
}
