package io.fullcircle.booking;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.ClaimService;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.programme.MembershipEnded;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Books mock interviews and ends them otherwise than by holding them. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class BookingService {

    private static final String INSERT = """
            insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                starts_at, ends_at, note, request_id, booked_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            on conflict (candidate_id, request_id) do nothing
            """;

    // Both memberships, the interviewer's account and the approval are held until the booking is there: who ends a
    // membership
    // meanwhile ends the booking with it, and who withdraws or changes what they offer waits. One candidate's bookings
    // come one
    // after the other, so that the second sees what the first was assigned; so do one interviewer's, for their caps.
    private static final String COHORT = """
            select c.id from membership m join cohort c on c.id = m.cohort_id
            where m.account_id = ?1 and m.programme_id = ?2 and m.role = 'CANDIDATE' and m.ended_at is null
            order by c.ends_on desc, c.id limit 1 for no key update of m
            """;

    private static final String INTERVIEWER = """
            select m.id from membership m
                join account a on a.id = m.account_id and a.status = 'ACTIVE'
                join interviewer_approval v on v.account_id = m.account_id and v.programme_id = m.programme_id
            where a.public_id = cast(?1 as uuid) and m.programme_id = ?2 and m.role = 'INTERVIEWER' and m.ended_at is null
                and v.withdrawn_at is null for share of m, v for no key update of a
            """;

    private static final String COMING = """
            select b from Booking b where b.programmeId = :programme and b.startsAt > :now
                and b.state = io.fullcircle.booking.BookingState.CONFIRMED
            """;

    private static final String STILL_CANDIDATE = """
            select count(m) from ProgrammeMember m where m.programmeId = :programme and m.accountId = :account
                and m.endedAt is null and m.role = io.fullcircle.shared.access.Role.CANDIDATE
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PeopleQueries people;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private ClaimService claims;

    @Inject
    private Clock clock;

    @Inject
    private Event<BookingMade> made;

    @Inject
    private Event<BookingEnded> ended;

    /**
     * Books an open time for the viewer, for the target that they prepare for now. Sent twice with the same request id it books once.
     *
     * @return public id of the booking
     * @throws DomainException not found for who is no candidate of the programme; invalid for who has not said what they prepare for; a
     *     conflict when the time is not open any more, or the viewer has another mock at that time
     */
    @RolesAllowed(Role.Names.CANDIDATE)
    public UUID book(Viewer viewer, BookingRequest request) {
        long programme = programme(viewer, request.programme());
        Optional<UUID> before = sentBefore(viewer, request);
        return before.isPresent() ? before.get() : bookNow(viewer, programme, request);
    }

    private UUID bookNow(Viewer viewer, long programme, BookingRequest request) {
        CandidateProfileRow profile = people.candidateProfile(viewer)
                .orElseThrow(() -> DomainException.invalid(null, "booking.rule.profile"));
        long cohort = lockedId(COHORT, viewer.accountId(), programme).orElseThrow(DomainException::notFound);
        Optional<OpenTimeRow> open = open(viewer, programme, request);
        if (open.isEmpty()) {
            // A double click, whose first half has been booked since we looked.
            return sentBefore(viewer, request).orElseThrow(BookingService::gone);
        }
        long interviewer = open.get().interviewer().accountId();
        BookingMade booking = new BookingMade(
                nextId(),
                programme,
                viewer.accountId(),
                interviewer,
                profile.jobFamily(),
                profile.level(),
                open.get().slot());
        UUID publicId = Uuid7.at(clock.instant());
        if (!inserted(booking, publicId, cohort, request)) {
            return sentBefore(viewer, request).orElseThrow(BookingService::gone);
        }
        claim(booking);
        made.fire(booking);
        return publicId;
    }

    /**
     * Calls a mock off before it begins; its time is free again.
     *
     * @param bookingId public id
     * @throws DomainException not found for who does not take part; naming {@code reason}; a conflict that says where the booking stands
     *     when it has begun or ended
     */
    public void cancel(Viewer viewer, UUID bookingId, String reason) {
        Booking booking = locked(bookingId)
                .filter(b -> BookingAccess.takesPart(viewer, b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
        booking.cancel(viewer.accountId(), Wording.reason(reason), clock.instant());
        free(booking, viewer.accountId());
    }

    /**
     * Says that a mock began without one of the two.
     *
     * @param bookingId public id
     * @throws DomainException not found for who neither interviews in it nor oversees it; naming {@code reason}; a conflict that says where the booking
     *     stands before it begins and when it has ended
     */
    public void missed(Viewer viewer, UUID bookingId, String reason) {
        Booking booking = locked(bookingId)
                .filter(b -> BookingAccess.mayMiss(
                        viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
        booking.missed(viewer.accountId(), Wording.reason(reason), clock.instant());
        free(booking, viewer.accountId());
    }

    /** Cancels the coming mocks that somebody has in a role which they hold no longer. Who is still in another cohort keeps theirs. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void cancelWith(MembershipEnded membership) {
        boolean candidate = membership.role() == Role.CANDIDATE;
        if (membership.role() == Role.LEAD || candidate && stillCandidate(membership)) {
            return;
        }
        Instant now = clock.instant();
        String side = candidate ? " and b.candidateId = :account" : " and b.interviewerId = :account";
        List<Booking> coming = em.createQuery(COMING + side + " order by b.id", Booking.class)
                .setParameter("programme", membership.programmeId())
                .setParameter("account", membership.accountId())
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Booking booking : coming) {
            booking.cancel(membership.by(), "", now);
            free(booking, membership.by());
        }
    }

    private boolean stillCandidate(MembershipEnded membership) {
        return em.createQuery(STILL_CANDIDATE, Long.class)
                        .setParameter("programme", membership.programmeId())
                        .setParameter("account", membership.accountId())
                        .getSingleResult()
                > 0;
    }

    private long programme(Viewer viewer, UUID publicId) {
        return em.createQuery(
                        "select p.id from Programme p where p.publicId = :id and p.archivedAt is null", Long.class)
                .setParameter("id", publicId)
                .getResultStream()
                .filter(id -> BookingAccess.mayBook(viewer, id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private Optional<UUID> sentBefore(Viewer viewer, BookingRequest request) {
        return em.createQuery(
                        "select b.publicId from Booking b where b.candidateId = :candidate and b.requestId = :request",
                        UUID.class)
                .setParameter("candidate", viewer.accountId())
                .setParameter("request", request.request())
                .getResultStream()
                .findFirst();
    }

    private Optional<OpenTimeRow> open(Viewer viewer, long programme, BookingRequest request) {
        if (!held(request.interviewer(), programme)) {
            return Optional.empty();
        }
        TimeSpan then = new TimeSpan(request.start(), request.start().plusSeconds(1));
        return availability.openTimes(viewer, programme, then).stream()
                .filter(row -> row.interviewer().publicId().equals(request.interviewer()))
                .filter(row -> row.slot().start().equals(request.start()))
                .findFirst();
    }

    private boolean held(UUID interviewer, long programme) {
        return !em.createNativeQuery(INTERVIEWER)
                .setParameter(1, interviewer.toString())
                .setParameter(2, programme)
                .getResultList()
                .isEmpty();
    }

    private boolean inserted(BookingMade booking, UUID publicId, long cohort, BookingRequest request) {
        return em.createNativeQuery(INSERT)
                        .setParameter(1, booking.bookingId())
                        .setParameter(2, publicId)
                        .setParameter(3, booking.programmeId())
                        .setParameter(4, cohort)
                        .setParameter(5, booking.candidateId())
                        .setParameter(6, booking.interviewerId())
                        .setParameter(7, booking.jobFamily().name())
                        .setParameter(8, booking.level().name())
                        .setParameter(9, booking.during().start().atOffset(ZoneOffset.UTC))
                        .setParameter(10, booking.during().end().atOffset(ZoneOffset.UTC))
                        .setParameter(11, request.note())
                        .setParameter(12, request.request())
                        .setParameter(13, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private void claim(BookingMade booking) {
        OptionalLong taken = claims.claim(
                booking.bookingId(), List.of(booking.candidateId(), booking.interviewerId()), booking.during());
        if (taken.isPresent()) {
            throw taken.getAsLong() == booking.candidateId()
                    ? new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.own")
                    : gone();
        }
    }

    /** The booking, held against everybody else until the end of the transaction, so that who comes second reads what it is by then. */
    private Optional<Booking> locked(UUID publicId) {
        return em.createQuery("select b from Booking b where b.publicId = :id", Booking.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void free(Booking booking, long by) {
        claims.release(booking.id());
        ended.fire(new BookingEnded(booking.id(), booking.state(), by));
    }

    private Optional<Long> lockedId(String sql, long account, long programme) {
        List<?> ids = em.createNativeQuery(sql)
                .setParameter(1, account)
                .setParameter(2, programme)
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    private long nextId() {
        return ((Number) em.createNativeQuery("select nextval('booking_seq')").getSingleResult()).longValue();
    }

    private static DomainException gone() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.gone");
    }
}
