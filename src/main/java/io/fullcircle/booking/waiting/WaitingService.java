package io.fullcircle.booking.waiting;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.Promise;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Candidates wait for a time, and take or leave what is offered to them. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
public class WaitingService {

    private static final String OFFER = """
            select o.id, e.id, e.programme_id, o.interviewer_id, i.public_id, o.starts_at, o.ends_at
            from waiting_offer o join waiting_entry e on e.id = o.entry_id join account i on i.id = o.interviewer_id
            where o.public_id = ?1 and e.candidate_id = ?2
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private GroundService grounds;

    @EJB
    private PromiseService promises;

    @EJB
    private PolicyQueries policies;

    @EJB
    private PeopleQueries people;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private WaitingEntryService entries;

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
        Offered offered = offered(viewer, offer);
        if (!entries.release(offered.entry(), offered.id(), "DECLINED")) {
            throw gone();
        }
    }

    /**
     * Books what is offered, or asks for it where the interviewer confirms each mock first, and waits no more. Sent twice it books once.
     *
     * @param offer public id
     * @return public id of the booking
     * @throws DomainException not found for what is not theirs; invalid as for any booking; a conflict when it does not stand any more
     */
    public UUID accept(Viewer viewer, UUID offer) {
        Offered offered = offered(viewer, offer);
        long cohort = grounds.cohort(viewer.accountId(), offered.programme());
        // The offer takes the place of the form: its id is what makes two clicks one booking.
        Optional<UUID> before = promises.sentBefore(viewer.accountId(), offer);
        if (before.isPresent()) {
            return before.get();
        }
        TimeSpan during = offered.during();
        OpenTimeRow open = grounds.open(
                        viewer,
                        offered.programme(),
                        offered.interviewerPublicId(),
                        during.start(),
                        during.length(),
                        Aside.of(viewer))
                .orElseThrow(WaitingService::gone);
        if (!entries.stands(offered.entry(), offered.id())) {
            throw gone();
        }
        policies.allowance(viewer, offered.programme())
                .requireOneMore(!open.terms().accepts());
        UUID booked =
                promises.make(promise(viewer, cohort, offered, offer, open)).orElseThrow(WaitingService::gone);
        entries.end(offered.entry(), WaitingEntryService.SERVED);
        return booked;
    }

    private Promise promise(Viewer viewer, long cohort, Offered offered, UUID request, OpenTimeRow open) {
        CandidateProfileRow profile = profile(viewer);
        return new Promise(
                offered.programme(),
                cohort,
                viewer.accountId(),
                offered.interviewer(),
                profile.jobFamily(),
                profile.level(),
                open.slot(),
                open.terms(),
                !open.terms().accepts(),
                "",
                request,
                null);
    }

    private CandidateProfileRow profile(Viewer viewer) {
        return people.candidateProfile(viewer).orElseThrow(() -> DomainException.invalid(null, "booking.rule.profile"));
    }

    /** What was offered: nothing of it ever changes. */
    private record Offered(
            long id, long entry, long programme, long interviewer, UUID interviewerPublicId, TimeSpan during) {}

    private Offered offered(Viewer viewer, UUID offer) {
        List<?> rows = em.createNativeQuery(OFFER)
                .setParameter(1, offer)
                .setParameter(2, viewer.accountId())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new Offered(
                        ((Number) c[0]).longValue(),
                        ((Number) c[1]).longValue(),
                        ((Number) c[2]).longValue(),
                        ((Number) c[3]).longValue(),
                        (UUID) c[4],
                        new TimeSpan(Columns.instant(c[5]), Columns.instant(c[6]))))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private static DomainException gone() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "booking.waiting.rule.gone");
    }
}
