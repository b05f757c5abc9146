package io.fullcircle.booking.arrange;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.Promise;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.Sides;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A lead books for a candidate of theirs, and gives what is booked to another interviewer. Each is written down and told to who it concerns. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class ArrangeService {

    /** What the candidate prepares for; as long as they have not said it, what their cohort does. */
    private static final String TARGET = """
            select coalesce(t.job_family, c.job_family), coalesce(t.level, c.level)
            from cohort c left join candidate_profile t on t.account_id = ?1 where c.id = ?2
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private ArrangeQueries queries;

    @EJB
    private GroundService grounds;

    @EJB
    private PromiseService promises;

    @EJB
    private PolicyQueries policies;

    @EJB
    private ViewerQueries viewers;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Books an open time for a candidate, or asks for it where the interviewer confirms each mock first. Sent twice with the same request id
     * it books once.
     *
     * @return public id of the booking
     * @throws DomainException not found for who may not book for them in this cohort; naming {@code beyond} where it is more than the
     *     programme lets them have and the lead has not said so; a conflict when the time is not open any more, or the candidate has another
     *     mock then
     */
    public UUID book(Viewer viewer, ArrangeWish wish) {
        ArrangeRow row =
                queries.candidate(viewer, wish.cohort(), wish.candidate()).orElseThrow(DomainException::notFound);
        grounds.requireIn(row.accountId(), row.cohortId());
        Optional<UUID> before = promises.sentBefore(row.accountId(), wish.request());
        return before.isPresent() ? before.get() : bookNow(viewer, row, wish);
    }

    private UUID bookNow(Viewer viewer, ArrangeRow row, ArrangeWish wish) {
        Viewer candidate = viewers.find(row.accountId()).orElseThrow(PromiseService::gone);
        OpenTimeRow open = grounds.open(
                        candidate,
                        row.programmeId(),
                        wish.time().interviewer(),
                        wish.time().start(),
                        wish.length(),
                        Aside.of(candidate))
                .orElseThrow(PromiseService::gone);
        boolean asked = !open.terms().accepts();
        Allowance allowance = policies.allowance(candidate, row.programmeId());
        boolean beyond = allowance.beyond(asked);
        if (beyond && !wish.beyond()) {
            throw DomainException.invalid("beyond", "booking.arrange.beyondSay");
        }
        UUID booked = promises.make(promise(row, open, asked, wish), viewer.accountId())
                .orElseThrow(PromiseService::gone);
        audit.record(AuditEntry.by(viewer, AuditAction.MOCK_BOOKED)
                .to(row.accountId())
                .in(row.programmeId())
                .about(booked)
                .with(beyond ? "BEYOND" : null));
        return booked;
    }

    private Promise promise(ArrangeRow row, OpenTimeRow open, boolean asked, ArrangeWish wish) {
        Object[] target = (Object[]) em.createNativeQuery(TARGET)
                .setParameter(1, row.accountId())
                .setParameter(2, row.cohortId())
                .getSingleResult();
        return new Promise(
                row.programmeId(),
                row.cohortId(),
                row.accountId(),
                open.interviewer().accountId(),
                JobFamily.valueOf((String) target[0]),
                Level.valueOf((String) target[1]),
                open.slot(),
                open.terms(),
                asked,
                wish.note(),
                wish.request(),
                null);
    }

    /**
     * Gives a mock, or a request that waits for its answer, to another interviewer at the same time, or asks that one where they confirm
     * each mock first. Sent twice with the same request id it is given once.
     *
     * @return public id of the booking in its place
     * @throws DomainException not found for who may not give it to others; a conflict when it has ended, has begun or has changed since it
     *     was seen, and when the other one has that time open no more
     */
    public UUID give(Viewer viewer, GiveWish wish) {
        Sides sides = grounds.sides(
                wish.booking(), s -> BookingAccess.mayArrange(viewer, s.programme(), s.cohort(), s.candidate()));
        grounds.cohort(sides.candidate(), sides.programme());
        Booking old = promises.locked(wish.booking()).orElseThrow(DomainException::notFound);
        Optional<UUID> before = promises.sentBefore(old.candidateId(), wish.request());
        return before.isPresent() ? before.get() : giveNow(viewer, old, wish);
    }

    private UUID giveNow(Viewer viewer, Booking old, GiveWish wish) {
        Instant now = clock.instant();
        int version = old.version();
        old.leave(viewer.accountId(), wish.reason(), now);
        if (!now.isBefore(old.during().start())) {
            throw conflict("booking.rule.begunMove");
        }
        if (version != wish.seenVersion()) {
            throw conflict("booking.rule.stale");
        }
        Viewer candidate = viewers.find(old.candidateId()).orElseThrow(PromiseService::gone);
        UUID given = grounds.open(
                        candidate,
                        old.programmeId(),
                        wish.interviewer(),
                        old.during().start(),
                        old.during().length(),
                        new Aside(old.id(), old.candidateId()))
                .filter(open -> open.interviewer().accountId() != old.interviewerId())
                .flatMap(open -> promises.give(old, promise(old, open, wish), viewer.accountId()))
                .orElseThrow(PromiseService::gone);
        audit.record(AuditEntry.by(viewer, AuditAction.MOCK_GIVEN)
                .to(old.candidateId())
                .in(old.programmeId())
                .about(given));
        return given;
    }

    private static Promise promise(Booking old, OpenTimeRow open, GiveWish wish) {
        return Promise.inPlaceOf(old, old.cohortId(), open, !open.terms().accepts(), wish.request());
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key);
    }
}
