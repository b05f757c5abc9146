package io.fullcircle.matching.change;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingState;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.interview.AssignmentService;
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
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes what the interviewer of a mock listens for. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
public class ChangeService {

    @EJB
    private ChangeQueries queries;

    @EJB
    private PromiseService promises;

    @EJB
    private AssignmentService assignments;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Lets a mock listen for these principles from now on. It is written down, and the candidate learns nothing of it.
     *
     * @param chosen 1 to {@value AssignmentService#MOST} principles that interviews for its job family and level may hold
     * @param seen those that it held when the form was drawn
     * @param sure true where whoever asks knows which rules it bends
     * @throws DomainException not found for who may not; a conflict once it has begun or is off; stale when somebody changed them meanwhile;
     *     naming {@code choice} for any other principles, and {@code sure} where a rule bends and they have not said that they know
     */
    public void change(Viewer viewer, UUID booking, List<Long> chosen, Set<Long> seen, boolean sure) {
        Booking mock = promises.locked(booking)
                .filter(found -> ChangeAccess.mayChange(viewer, found))
                .orElseThrow(DomainException::notFound);
        boolean coming = mock.state() == BookingState.CONFIRMED
                && clock.instant().isBefore(mock.during().start());
        if (!coming) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "matching.principles.over");
        }
        List<OptionRow> options = queries.options(viewer, booking);
        Set<Long> wanted = new HashSet<>(chosen);
        Change.requirePossible(options, wanted);
        Set<Long> held =
                options.stream().filter(OptionRow::assigned).map(OptionRow::id).collect(Collectors.toSet());
        if (!held.equals(seen)) {
            throw DomainException.stale();
        }
        if (!sure && !Change.bends(options, wanted).isEmpty()) {
            throw DomainException.invalid("sure", "matching.principles.say");
        }
        if (!held.equals(wanted)) {
            assignments.change(mock.id(), List.copyOf(wanted));
            audit.record(AuditEntry.by(viewer, AuditAction.PRINCIPLES_CHANGED)
                    .to(mock.interviewerId())
                    .in(mock.programmeId())
                    .about(booking));
        }
    }
}
