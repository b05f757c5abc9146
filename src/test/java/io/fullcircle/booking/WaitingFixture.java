package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.booking.waiting.OfferingService;
import io.fullcircle.booking.waiting.WaitingQueries;
import io.fullcircle.booking.waiting.WaitingRow;
import io.fullcircle.booking.waiting.WaitingService;
import io.fullcircle.booking.waiting.WaitingWish;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Rows;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The evening of Ines is booked up; some wait for her. */
abstract class WaitingFixture extends BookingLifeFixture {

    @Inject
    WaitingService waiting;

    @Inject
    WaitingQueries lists;

    @Inject
    OfferingService offering;

    @EJB
    Looker looker;

    /** Looks as the timer does. */
    @Stateless
    @PermitAll
    @RunAs(Role.Names.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Looker {

        @EJB
        private OfferingService offering;

        public void look() {
            offering.offerAll();
        }
    }

    /** Four mocks of an hour with Ines, of four other candidates, which is all that she has. */
    List<UUID> bookUp() throws Exception {
        List<UUID> booked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            booked.add(book(candidate("busy" + i + "@example.org"), ines, slot(2 * i)));
        }
        Rows.update("delete from outbox_mail");
        return booked;
    }

    /** The candidate of one of these mocks calls it off, and what is due is done. */
    void callOff(UUID mock) throws Exception {
        long candidate = Rows.number("select candidate_id from booking where public_id = ?", mock);
        cancel(candidate, mock, "ill");
        worker.workOff();
    }

    /** An hour with this interviewer, or with anybody for 0, on whichever day of the next two weeks. */
    WaitingWish wishFor(long interviewer) {
        return new WaitingWish(
                interviewer == 0 ? null : publicId("account", interviewer),
                Set.of(60),
                Preference.ANY,
                LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(14));
    }

    long waits(String email) throws Exception {
        long account = candidate(email);
        join(account, wishFor(ines));
        return account;
    }

    UUID join(long candidate, WaitingWish wish) throws Exception {
        return as.role(Role.CANDIDATE, () -> {
            waiting.join(viewer(candidate), publicId("programme", autumn), wish);
            return null;
        });
    }

    List<WaitingRow> own(long candidate) throws Exception {
        return as.role(Role.CANDIDATE, () -> lists.own(viewer(candidate)));
    }

    /** What is offered to this candidate now, null for nothing. */
    static UUID offer(long candidate) {
        String id = Rows.text(
                "select o.public_id::text from waiting_offer o join waiting_entry e on e.id = o.entry_id"
                        + " where e.candidate_id = ? and o.state = 'OPEN'",
                candidate);
        return id == null ? null : UUID.fromString(id);
    }

    UUID acceptOffer(long candidate, UUID offer) throws Exception {
        return as.role(Role.CANDIDATE, () -> waiting.accept(viewer(candidate), offer));
    }

    Object declineOffer(long candidate, UUID offer) throws Exception {
        Object done = run(Role.CANDIDATE, () -> waiting.decline(viewer(candidate), offer));
        worker.workOff();
        return done;
    }

    Object leave(long candidate) throws Exception {
        UUID entry = own(candidate).get(0).publicId();
        return run(Role.CANDIDATE, () -> waiting.leave(viewer(candidate), entry));
    }

    /** Lets the time to answer what is offered be over. */
    static void letOffersPass() {
        Rows.update(
                "update waiting_offer set offered_at = now() - interval '5 hours', answer_by = now() - interval '1 second'"
                        + " where state = 'OPEN'");
        Rows.update(
                "update time_hold set held_at = now() - interval '5 hours', held_until = now() - interval '1 second'");
        due();
    }

    static void due() {
        Rows.update("update stored_job set next_attempt_at = now() - interval '1 second' where done_at is null");
    }

    static void assertOffers(String states) {
        assertEquals(states, Rows.text("select coalesce(string_agg(state, ' ' order by id), '') from waiting_offer"));
    }

    static String ended(long candidate) {
        return Rows.text(
                "select coalesce(ended_as, 'WAITS') from waiting_entry where candidate_id = ? order by id desc limit 1",
                candidate);
    }
}
