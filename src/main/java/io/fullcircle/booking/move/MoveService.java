package io.fullcircle.booking.move;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.Promise;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.Sides;
import io.fullcircle.booking.policy.PolicyQueries;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Moves a mock to another open time of its interviewer. The old booking ends, and a new one stands in its place. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
public class MoveService {

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
     * Moves it at once, or, where somebody else than the interviewer wishes it and they confirm each mock first, asks for the other time in
     * its place. What who oversees it moves stays in its cohort and is written down. Sent twice with the same request id it moves once.
     *
     * @return public id of the booking in its place
     * @throws DomainException not found for who may not move it; naming {@code reason}; a conflict when it has ended, has begun or has
     *     changed since it was seen, when the other time is not open any more, or the candidate has another mock then
     */
    public UUID move(Viewer viewer, MoveWish wish) {
        Sides sides = grounds.sides(
                wish.booking(),
                s -> BookingAccess.mayMove(viewer, s.programme(), s.cohort(), s.candidate(), s.interviewer()));
        long cohort = grounds.cohort(sides.candidate(), sides.programme());
        grounds.hold(sides.interviewerPublicId(), sides.programme());
        Booking old = promises.locked(wish.booking()).orElseThrow(DomainException::notFound);
        Optional<UUID> before = promises.sentBefore(old.candidateId(), wish.request());
        return before.isPresent() ? before.get() : moveNow(viewer, old, sides.interviewerPublicId(), cohort, wish);
    }

    private UUID moveNow(Viewer viewer, Booking old, UUID interviewer, long cohort, MoveWish wish) {
        int version = old.version();
        Instant now = clock.instant();
        boolean late = policies.of(old.programmeId()).late(old.during().start(), now);
        old.move(viewer.accountId(), wish.reason(), late, now);
        if (version != wish.seenVersion()) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.stale");
        }
        Viewer candidate = viewers.find(old.candidateId()).orElseThrow(PromiseService::gone);
        Aside aside = new Aside(old.id(), old.candidateId());
        UUID moved = grounds.open(candidate, old.programmeId(), interviewer, wish.start(), wish.length(), aside)
                .filter(open -> !open.slot().equals(old.during()))
                .flatMap(open -> promises.move(old, promise(viewer, old, cohort, open, wish), viewer.accountId()))
                .orElseThrow(PromiseService::gone);
        if (!BookingAccess.takesPart(viewer, old.candidateId(), old.interviewerId())) {
            audit.record(AuditEntry.by(viewer, AuditAction.MOCK_MOVED)
                    .to(old.candidateId())
                    .in(old.programmeId())
                    .about(moved)
                    .with(late ? "LATE" : null));
        }
        return moved;
    }

    private static Promise promise(Viewer viewer, Booking old, long cohort, OpenTimeRow open, MoveWish wish) {
        boolean part = BookingAccess.takesPart(viewer, old.candidateId(), old.interviewerId());
        boolean byInterviewer = BookingAccess.interviews(viewer, old.interviewerId());
        boolean asked = !byInterviewer && !open.terms().accepts();
        return Promise.inPlaceOf(old, part ? cohort : old.cohortId(), open, asked, wish.request());
    }
}
