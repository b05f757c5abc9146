package io.fullcircle.booking;

import io.fullcircle.availability.ClaimService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.job.JobService;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The one way in which a promise of time comes, stands and goes, whoever makes it: old time is given back and new time taken within one
 * transaction, and where it was taken by somebody else everything stays as it was. Who may is for its callers to say.
 */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PromiseService {

    /** The kind of the job that ends a request which nobody answered. */
    public static final String LAPSES = "request-lapses";

    private static final String INSERT = """
            insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                starts_at, ends_at, note, request_id, booked_at, state, respond_by, replaces)
            values (nextval('booking_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, cast(nullif(?14, '') as timestamptz),
                nullif(?15, 0))
            on conflict (candidate_id, request_id) do nothing returning id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private ClaimService claims;

    @EJB
    private JobService jobs;

    @Inject
    private Clock clock;

    @Inject
    private Event<BookingMade> made;

    @Inject
    private Event<BookingRequested> requested;

    @Inject
    private Event<BookingAccepted> accepted;

    @Inject
    private Event<BookingMoved> moved;

    @Inject
    private Event<BookingGiven> given;

    @Inject
    private Event<BookingEnded> ended;

    /**
     * Promises time that nobody has yet, or asks for it, which keeps it just the same.
     *
     * @return public id of the booking; empty when the form was sent before
     * @throws DomainException a conflict that names who has no time any more
     */
    public Optional<UUID> make(Promise promise) {
        return make(promise, promise.candidateId());
    }

    /**
     * The same for who does it on the candidate's behalf.
     *
     * @param by account of who does it
     */
    public Optional<UUID> make(Promise promise, long by) {
        // What leads do, as what is put in the place of a mock, leaves what the candidate has before them on a form.
        boolean form = by == promise.candidateId() && promise.replaces() == null;
        return inserted(promise, form).map(booking -> {
            if (promise.asked()) {
                requested.fire(new BookingRequested(booking.id(), by));
            } else {
                made.fire(made(booking.id(), promise, by));
            }
            return booking.publicId();
        });
    }

    /**
     * Gives a promise up for another one. The caller holds the old booking and has ended it as {@link Booking#move} does.
     *
     * @return public id of the booking in its place; empty when the form was sent before
     * @throws DomainException a conflict that names who has no time any more
     */
    public Optional<UUID> move(Booking old, Promise promise, long by) {
        em.flush();
        claims.release(old.id());
        return inserted(promise, false).map(booking -> {
            moved.fire(new BookingMoved(old.id(), booking.id(), by, promise.asked()));
            return booking.publicId();
        });
    }

    /**
     * Gives a promise, or the request for one, to another interviewer. The caller holds the old booking and has ended it as
     * {@link Booking#leave} does.
     *
     * @return public id of the booking in its place; empty when the form was sent before
     * @throws DomainException a conflict that names who has no time any more
     */
    public Optional<UUID> give(Booking old, Promise promise, long by) {
        em.flush();
        claims.release(old.id());
        return inserted(promise, false).map(booking -> {
            given.fire(new BookingGiven(old.id(), made(booking.id(), promise, by), promise.asked()));
            return booking.publicId();
        });
    }

    /**
     * Turns a request into a promise: its time is kept already.
     *
     * @throws DomainException a conflict, when it is no request any more, its time to be answered is over, or its own time has come
     */
    public void accept(Booking booking) {
        booking.accept(clock.instant());
        requireAhead(booking.during());
        accepted.fire(new BookingAccepted(new BookingMade(
                booking.id(),
                booking.programmeId(),
                booking.candidateId(),
                booking.interviewerId(),
                booking.jobFamily(),
                booking.level(),
                booking.during())));
    }

    /** Gives back the time of a booking that the caller has ended, and says so to whoever listens. */
    public void free(Booking booking, long by) {
        claims.release(booking.id());
        ended.fire(new BookingEnded(booking.id(), booking.state(), by));
    }

    /** A booking, held against everybody else until the end of the transaction, so that who comes second reads what it is by then. */
    public Optional<Booking> locked(UUID publicId) {
        return em.createQuery("select b from Booking b where b.publicId = :id", Booking.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The same by the id within the house. */
    public Optional<Booking> locked(long id) {
        return Optional.ofNullable(em.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The booking that this form has led to, whichever way; empty while there is none. */
    public Optional<UUID> sentBefore(long candidateId, UUID request) {
        return em.createQuery(
                        "select b.publicId from Booking b where b.candidateId = :candidate and b.requestId = :request",
                        UUID.class)
                .setParameter("candidate", candidateId)
                .setParameter("request", request)
                .getResultStream()
                .findFirst();
    }

    /** A booking that is there by now. */
    private record New(long id, UUID publicId) {}

    /** @param form true where the candidate has sent the form that a time was kept for */
    private Optional<New> inserted(Promise promise, boolean form) {
        requireAhead(promise.during());
        Instant now = clock.instant();
        Instant respondBy = promise.respondBy(now);
        Optional<New> inserted = insert(promise, respondBy, now);
        inserted.ifPresent(booking -> {
            OptionalLong taken = claims.claim(booking.id(), promise.candidateId(), promise.takes(), form);
            if (taken.isPresent()) {
                throw taken.getAsLong() == promise.candidateId() ? own() : gone();
            }
            if (respondBy != null) {
                jobs.at(LAPSES, booking.id(), respondBy);
            }
        });
        return inserted;
    }

    /**
     * What is asked last, of every promise: nobody promises a time that has come. Whatever else keeps people from a time without being a
     * claim, such as a calendar elsewhere, is asked here.
     */
    private void requireAhead(TimeSpan during) {
        if (!clock.instant().isBefore(during.start())) {
            throw gone();
        }
    }

    private Optional<New> insert(Promise promise, Instant respondBy, Instant now) {
        UUID publicId = Uuid7.at(now);
        Query insert = em.createNativeQuery(INSERT)
                .setParameter(1, publicId)
                .setParameter(2, promise.programmeId())
                .setParameter(3, promise.cohortId())
                .setParameter(4, promise.candidateId())
                .setParameter(5, promise.interviewerId())
                .setParameter(6, promise.jobFamily().name())
                .setParameter(7, promise.level().name())
                .setParameter(8, promise.during().start().atOffset(ZoneOffset.UTC))
                .setParameter(9, promise.during().end().atOffset(ZoneOffset.UTC))
                .setParameter(10, promise.note())
                .setParameter(11, promise.request())
                .setParameter(12, now.atOffset(ZoneOffset.UTC))
                .setParameter(13, (promise.asked() ? BookingState.REQUESTED : BookingState.CONFIRMED).name())
                .setParameter(14, respondBy == null ? "" : respondBy.toString())
                .setParameter(15, Objects.requireNonNullElse(promise.replaces(), 0L));
        try {
            List<?> ids = insert.getResultList();
            return ids.stream().findFirst().map(id -> new New(((Number) id).longValue(), publicId));
        } catch (PersistenceException e) {
            if (Violation.lostRace(e)) {
                throw gone();
            }
            throw e;
        }
    }

    private static BookingMade made(long id, Promise promise, long by) {
        return new BookingMade(
                id,
                promise.programmeId(),
                promise.candidateId(),
                promise.interviewerId(),
                promise.jobFamily(),
                promise.level(),
                promise.during(),
                by);
    }

    /** The interviewer has no time any more. */
    public static DomainException gone() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.gone");
    }

    /** The candidate has no time any more. */
    static DomainException own() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.own");
    }
}
