package io.fullcircle.booking.rematch;

import io.fullcircle.availability.Aside;
import io.fullcircle.booking.Booking;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.Promise;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.Sides;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.UUID;

/** Puts an open time in the place of a mock that its interviewer has let go, in one step. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
public class RematchService {

    @EJB
    private RematchQueries queries;

    @EJB
    private GroundService grounds;

    @EJB
    private PromiseService promises;

    @EJB
    private PolicyQueries policies;

    /**
     * Books the time, or asks for it where its interviewer confirms each mock first, for the target and with the note that the mock had. It
     * counts once against the allowance, for what an interviewer lets go counts no more. Sent twice with the same request id it books once.
     *
     * @return public id of the booking in its place
     * @throws DomainException not found for who is not its candidate, in its programme; a conflict when it is not theirs to replace or has
     *     been replaced, when the time is not open any more, or the candidate has another mock then; invalid for who has had what the
     *     programme lets them have
     */
    public UUID rematch(Viewer viewer, RematchWish wish) {
        Sides sides = grounds.sides(wish.mock(), s -> s.candidate() == viewer.accountId());
        long cohort = grounds.cohort(viewer.accountId(), sides.programme());
        Booking lost = promises.locked(wish.mock()).orElseThrow(DomainException::notFound);
        Optional<UUID> before = promises.sentBefore(viewer.accountId(), wish.request());
        return before.isPresent() ? before.get() : rematchNow(viewer, lost, cohort, wish);
    }

    private UUID rematchNow(Viewer viewer, Booking lost, long cohort, RematchWish wish) {
        boolean theirs =
                queries.letDown(viewer).stream().anyMatch(row -> row.publicId().equals(wish.mock()));
        if (!theirs) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "booking.rematch.over");
        }
        return grounds.open(
                        viewer,
                        lost.programmeId(),
                        wish.time().interviewer(),
                        wish.time().start(),
                        wish.length(),
                        Aside.of(viewer))
                .flatMap(open -> {
                    boolean asked = !open.terms().accepts();
                    policies.allowance(viewer, lost.programmeId()).requireOneMore(asked);
                    return promises.make(Promise.inPlaceOf(lost, cohort, open, asked, wish.request()));
                })
                .orElseThrow(PromiseService::gone);
    }
}
