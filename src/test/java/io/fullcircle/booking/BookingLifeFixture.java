package io.fullcircle.booking;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.booking.hold.HoldService;
import io.fullcircle.booking.move.MoveQueries;
import io.fullcircle.booking.move.MoveService;
import io.fullcircle.booking.move.MoveWish;
import io.fullcircle.booking.request.RequestService;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.job.JobWorker;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.Rows;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people do with a booking beyond making it, in few words. */
abstract class BookingLifeFixture extends BookingFixture {

    @Inject
    RequestService requests;

    @Inject
    MoveService moves;

    @Inject
    MoveQueries targets;

    @Inject
    HoldService holds;

    @Inject
    JobWorker worker;

    @EJB
    Promiser promiser;

    /** Promises on terms of the test's own, in a transaction as booking does. */
    @Stateless
    @PermitAll
    public static class Promiser {

        @EJB
        private PromiseService promises;

        public UUID promise(Promise promise) {
            return promises.make(promise).orElseThrow();
        }
    }

    /** A request for an hour, which waits so long for its answer. */
    UUID ask(long candidate, long interviewer, Instant start, Duration answerWithin) throws Exception {
        Promise promise = promise(candidate, interviewer, start, terms(false, answerWithin));
        return as.role(Role.CANDIDATE, () -> promiser.promise(promise));
    }

    /** Mocks of an hour, with ten minutes kept free before them and a quarter of an hour after them. */
    static OfferTerms terms(boolean accepts, Duration answerWithin) {
        return new OfferTerms(
                List.of(Duration.ofHours(1)),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofDays(60),
                2,
                5,
                null,
                accepts,
                answerWithin);
    }

    Promise promise(long candidate, long interviewer, Instant start, OfferTerms terms) {
        return new Promise(
                autumn,
                seniors,
                candidate,
                interviewer,
                JobFamily.SOFTWARE_ENGINEER,
                Level.SENIOR,
                new TimeSpan(start, start.plus(Duration.ofHours(1))),
                terms,
                !terms.accepts(),
                "push me",
                UUID.randomUUID(),
                null);
    }

    Object accept(long by, UUID booking) throws Exception {
        return run(Role.INTERVIEWER, () -> requests.accept(viewer(by), booking));
    }

    Object decline(long by, UUID booking, String reason) throws Exception {
        return run(Role.INTERVIEWER, () -> requests.decline(viewer(by), booking, reason));
    }

    Object withdraw(long by, UUID booking) throws Exception {
        return run(Role.CANDIDATE, () -> requests.withdraw(viewer(by), booking));
    }

    /** Lets the time to answer be over, and whatever is due be done. */
    void letLapse(UUID booking) {
        Rows.update(
                "update booking set booked_at = now() - interval '2 days', respond_by = now() - interval '1 minute'"
                        + " where public_id = ?",
                booking);
        Rows.update("update stored_job set next_attempt_at = now() - interval '1 minute'");
        worker.workOff();
    }

    UUID move(Role as, long by, UUID booking, Instant start) throws Exception {
        return move(as, by, wish(booking, start));
    }

    UUID move(Role role, long by, MoveWish wish) throws Exception {
        return as.role(role, () -> moves.move(viewer(by), wish));
    }

    static MoveWish wish(UUID booking, Instant start) {
        String seen = Rows.text("select version from booking where public_id = ?", booking);
        int version = seen == null ? 0 : Integer.parseInt(seen);
        return new MoveWish(booking, version, start, Duration.ofHours(1), " my train ", UUID.randomUUID());
    }

    /** The interviewer’s and the candidate’s claims of a booking, as minutes. */
    static String claimed(UUID booking) {
        return Rows.text(
                "select string_agg((extract(epoch from upper(during) - lower(during)) / 60)::int::text, ' '"
                        + " order by account_id) from person_claim c join booking b on b.id = c.booking_id"
                        + " where b.public_id = ?",
                booking);
    }
}
