package io.fullcircle.booking.attendance;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingState;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.Settlement;
import io.fullcircle.booking.Wording;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The two of a mock say that they are there, or that the other one is not; where they say different things, a lead decides. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class AttendanceService {

    private static final String CHECK_IN = """
            insert into check_in (booking_id, account_id, at) values (?1, ?2, ?3) on conflict do nothing
            """;

    private static final String ALONE = "select 1 from check_in where booking_id = ?1 and account_id <> ?2";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PromiseService promises;

    @EJB
    private PolicyQueries policies;

    @Inject
    private Clock clock;

    @Inject
    private Event<CheckedIn> checkedIn;

    @Inject
    private Event<AttendanceDisputed> disputed;

    @Inject
    private Event<AttendanceSettled> settled;

    /**
     * Says that one is there. Said again, the first word counts.
     *
     * @param bookingId public id
     * @throws DomainException not found for who does not take part; a conflict outside of its time and when the mock has ended otherwise
     */
    public void checkIn(Viewer viewer, UUID bookingId) {
        Instant now = clock.instant();
        Booking booking = ofTheTwo(viewer, bookingId);
        if (booking.state() != BookingState.CONFIRMED || !AttendanceTimes.mayCheckIn(booking.during(), now)) {
            throw conflict("booking.rule.checkIn");
        }
        int first = em.createNativeQuery(CHECK_IN)
                .setParameter(1, booking.id())
                .setParameter(2, viewer.accountId())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        boolean alone = em.createNativeQuery(ALONE)
                .setParameter(1, booking.id())
                .setParameter(2, viewer.accountId())
                .getResultList()
                .isEmpty();
        if (first > 0 && alone) {
            checkedIn.fire(new CheckedIn(booking.id(), viewer.accountId()));
        }
    }

    /**
     * Says that a mock began without the other one, or, for who only oversees it, that it was not held.
     *
     * @param bookingId public id
     * @throws DomainException not found for who neither takes part nor oversees it; naming {@code reason}; a conflict that says where the
     *     booking stands before one has waited long enough, later than two days after the end, and when it has ended
     */
    public void missed(Viewer viewer, UUID bookingId, String reason) {
        Booking booking = promises.locked(bookingId)
                .filter(b -> BookingAccess.mayMiss(
                        viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
        Instant now = clock.instant();
        Long absent = null;
        if (BookingAccess.takesPart(viewer, booking.candidateId(), booking.interviewerId())) {
            absent = viewer.accountId() == booking.candidateId() ? booking.interviewerId() : booking.candidateId();
        }
        String why = Wording.reason(reason);
        booking.missed(viewer.accountId(), absent, why, now);
        int lateness = policies.of(booking.programmeId()).latenessMinutes();
        if (absent != null && !AttendanceTimes.mayMiss(booking.during(), lateness, now)) {
            throw conflict("booking.rule.missedWhen", lateness);
        }
        promises.free(booking, viewer.accountId());
    }

    /**
     * Answers that one did come; a lead of the cohort then decides.
     *
     * @param bookingId public id
     * @throws DomainException not found for who does not take part; naming {@code reason}; a conflict when nobody says so of them, not any
     *     more, or they have answered already
     */
    public void object(Viewer viewer, UUID bookingId, String reason) {
        Booking booking = ofTheTwo(viewer, bookingId);
        booking.object(viewer.accountId(), Wording.reason(reason), clock.instant());
        disputed.fire(new AttendanceDisputed(booking.id(), viewer.accountId()));
    }

    /**
     * Decides between two who say different things.
     *
     * @param bookingId public id
     * @throws DomainException not found for who does not oversee it or takes part in it; a conflict when nobody objects or it is decided
     */
    @RolesAllowed(Role.Names.LEAD)
    public void settle(Viewer viewer, UUID bookingId, Settlement as) {
        Booking booking = promises.locked(bookingId)
                .filter(b -> BookingAccess.maySettle(
                        viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
        booking.settle(viewer.accountId(), as, clock.instant());
        settled.fire(new AttendanceSettled(booking.id(), viewer.accountId()));
    }

    private Booking ofTheTwo(Viewer viewer, UUID bookingId) {
        return promises.locked(bookingId)
                .filter(b -> BookingAccess.takesPart(viewer, b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
    }

    private static DomainException conflict(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key, arguments);
    }
}
