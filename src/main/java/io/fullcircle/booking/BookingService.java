package io.fullcircle.booking;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.programme.MembershipEnded;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Books mock interviews and ends them otherwise than by holding them. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class BookingService {

    private static final String COMING = """
            select b from Booking b where b.programmeId = :programme and b.startsAt > :now
                and b.state in (io.fullcircle.booking.BookingState.CONFIRMED, io.fullcircle.booking.BookingState.REQUESTED)
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
    private GroundService grounds;

    @EJB
    private PromiseService promises;

    @EJB
    private PolicyQueries policies;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Books an open time for the viewer, for the target that they prepare for now, or asks for it where the interviewer confirms each
     * mock first. Sent twice with the same request id it books once.
     *
     * @return public id of the booking
     * @throws DomainException not found for who is no candidate of the programme; invalid for who has not said what they prepare for, and
     *     for who has had what the programme lets them have; a conflict when the time is not open any more, or the viewer has another mock at that time
     */
    @RolesAllowed(Role.Names.CANDIDATE)
    public UUID book(Viewer viewer, BookingRequest request) {
        Ground ground = grounds.programme(viewer, request.programme(), request.request());
        return ground.before().orElseGet(() -> bookNow(viewer, ground.programmeId(), request));
    }

    private UUID bookNow(Viewer viewer, long programme, BookingRequest request) {
        CandidateProfileRow profile = people.candidateProfile(viewer)
                .orElseThrow(() -> DomainException.invalid(null, "booking.rule.profile"));
        long cohort = grounds.cohort(viewer.accountId(), programme);
        // Nothing where it was a double click, whose first half has been booked since we looked.
        return grounds.open(
                        viewer, programme, request.interviewer(), request.start(), request.length(), Aside.of(viewer))
                .flatMap(open -> {
                    policies.allowance(viewer, programme)
                            .requireOneMore(!open.terms().accepts());
                    return promises.make(promise(viewer, programme, cohort, profile, open, request));
                })
                .or(() -> promises.sentBefore(viewer.accountId(), request.request()))
                .orElseThrow(PromiseService::gone);
    }

    private static Promise promise(
            Viewer viewer,
            long programme,
            long cohort,
            CandidateProfileRow profile,
            OpenTimeRow open,
            BookingRequest request) {
        return new Promise(
                programme,
                cohort,
                viewer.accountId(),
                open.interviewer().accountId(),
                profile.jobFamily(),
                profile.level(),
                open.slot(),
                open.terms(),
                !open.terms().accepts(),
                request.note(),
                request.request(),
                null);
    }

    /**
     * Calls a mock off before it begins, or for who oversees it the request for one; its time is free again. Where who oversees it does so,
     * it is written down.
     *
     * @param bookingId public id
     * @throws DomainException not found for who neither takes part nor oversees it; naming {@code reason}; a conflict that says where the booking stands
     *     when it has begun or ended
     */
    public void cancel(Viewer viewer, UUID bookingId, String reason) {
        Booking booking = promises.locked(bookingId)
                .filter(b -> BookingAccess.mayCancel(
                        viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
        Instant now = clock.instant();
        boolean part = BookingAccess.takesPart(viewer, booking.candidateId(), booking.interviewerId());
        // The two answer a request and take it back; who oversees it calls it off, and that is never late.
        boolean request = !part
                && booking.state() == BookingState.REQUESTED
                && now.isBefore(booking.during().start());
        boolean late = !request
                && policies.of(booking.programmeId()).late(booking.during().start(), now);
        if (request) {
            booking.leave(viewer.accountId(), Wording.reason(reason), now);
        } else {
            booking.cancel(viewer.accountId(), Wording.reason(reason), late, now);
        }
        promises.free(booking, viewer.accountId());
        if (!part) {
            audit.record(AuditEntry.by(viewer, AuditAction.MOCK_CANCELLED)
                    .to(booking.candidateId())
                    .in(booking.programmeId())
                    .about(bookingId)
                    .with(late ? "LATE" : null));
        }
    }

    /** Cancels the coming mocks, promised or asked for, that somebody has in a role which they hold no longer. Who is still in another cohort keeps theirs. */
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
            booking.leave(membership.by(), "", now);
            promises.free(booking, membership.by());
        }
    }

    private boolean stillCandidate(MembershipEnded membership) {
        return em.createQuery(STILL_CANDIDATE, Long.class)
                        .setParameter("programme", membership.programmeId())
                        .setParameter("account", membership.accountId())
                        .getSingleResult()
                > 0;
    }
}
