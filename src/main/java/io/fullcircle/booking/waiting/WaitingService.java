package io.fullcircle.booking.waiting;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OfferTerms;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Candidates wait for a time, and take or leave what is offered to them. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
public class WaitingService {

    @EJB
    private GroundService grounds;

    @EJB
    private PolicyQueries policies;

    @EJB
    private PeopleQueries people;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private WaitingEntryService entries;

    @EJB
    private OfferAnswerService answers;

    @Inject
    private Clock clock;

    /**
     * Puts the viewer on the list of a programme, at its end. Who waits already changes what they wait for and keeps their place.
     *
     * @param programme public id
     * @throws DomainException not found for who is no candidate of the programme; naming the field at fault; invalid for who has not said
     *     what they prepare for, for who has had what the programme lets them have, and with how many there are when something open suits
     *     already
     */
    public void join(Viewer viewer, UUID programme, WaitingWish wish) {
        long id = grounds.programme(viewer, programme);
        Instant now = clock.instant();
        wish.requireAhead(LocalDate.ofInstant(now, viewer.zone()));
        profile(viewer);
        policies.allowance(viewer, id).requireOneMore(false);
        requireApproved(viewer, id, wish.interviewer());
        long suiting = suiting(viewer, id, wish, now);
        if (suiting > 0) {
            throw DomainException.invalid(null, "booking.waiting.rule.open", suiting);
        }
        grounds.cohort(viewer.accountId(), id);
        entries.put(viewer, id, wish);
    }

    private void requireApproved(Viewer viewer, long programme, UUID interviewer) {
        boolean known = interviewer == null
                || people.approvedInterviewers(viewer, programme).stream()
                        .anyMatch(row -> row.publicId().equals(interviewer));
        if (!known) {
            throw DomainException.invalid("interviewer", "booking.waiting.rule.interviewer");
        }
    }

    /** How many starts are open already that are what they wait for. */
    private long suiting(Viewer viewer, long programme, WaitingWish wish, Instant now) {
        List<TimeSpan> taken = entries.taken(viewer.accountId());
        return availability.openTimes(viewer, programme, new TimeSpan(now, now.plus(OfferTerms.FURTHEST))).stream()
                .filter(time -> wish.suits(time, viewer.zone()))
                .filter(time -> taken.stream().noneMatch(time.slot()::overlaps))
                .map(Waiting.Start::of)
                .distinct()
                .count();
    }

    /**
     * Takes the viewer off the list; what is offered to them goes to the next one.
     *
     * @param entry public id
     * @throws DomainException not found for what is not theirs, or no more
     */
    public void leave(Viewer viewer, UUID entry) {
        long id = entries.open(viewer.accountId(), entry).orElseThrow(DomainException::notFound);
        if (!entries.end(id, WaitingEntryService.LEFT)) {
            throw DomainException.notFound();
        }
    }

    /**
     * Leaves what is offered to the next one, and waits on.
     *
     * @param offer public id
     * @throws DomainException not found for what is not theirs; a conflict when it does not stand any more
     */
    public void decline(Viewer viewer, UUID offer) {
        if (!answers.release(viewer, offer, "DECLINED")) {
            throw OfferAnswerService.gone();
        }
    }

    /**
     * Books what is offered, or asks for it where the interviewer confirms each mock first, and waits no more. Sent twice it books once.
     *
     * @param offer public id
     * @return public id of the booking
     * @throws DomainException not found for what is not theirs; invalid as for any booking; a conflict when it does not stand any more
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID accept(Viewer viewer, UUID offer) {
        try {
            return answers.accept(viewer, offer);
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                // It stood there and could not be booked: nobody is left to try again and again.
                answers.release(viewer, offer, "GONE");
            }
            throw rule;
        }
    }

    private CandidateProfileRow profile(Viewer viewer) {
        return people.candidateProfile(viewer).orElseThrow(() -> DomainException.invalid(null, "booking.rule.profile"));
    }
}
