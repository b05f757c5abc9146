package io.fullcircle.booking.waiting;

import io.fullcircle.availability.Aside;
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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers to an offer, each in a transaction of its own: what {@link WaitingService} promises of them. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
public class OfferAnswerService {

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
    private WaitingEntryService entries;

    /** See {@link WaitingService#accept}. */
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
                .orElseThrow(OfferAnswerService::gone);
        if (!entries.stands(offered.entry(), offered.id())) {
            throw gone();
        }
        policies.allowance(viewer, offered.programme())
                .requireOneMore(!open.terms().accepts());
        UUID booked =
                promises.make(promise(viewer, cohort, offered, offer, open)).orElseThrow(OfferAnswerService::gone);
        entries.end(offered.entry(), WaitingEntryService.SERVED);
        return booked;
    }

    private Promise promise(Viewer viewer, long cohort, Offered offered, UUID request, OpenTimeRow open) {
        CandidateProfileRow profile = people.candidateProfile(viewer)
                .orElseThrow(() -> DomainException.invalid(null, "booking.rule.profile"));
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

    /**
     * Gives the time back, and the next one is asked; false where it does not stand any more.
     *
     * @param offer public id
     * @throws DomainException not found for what is not theirs
     */
    public boolean release(Viewer viewer, UUID offer, String as) {
        Offered offered = offered(viewer, offer);
        return entries.release(offered.entry(), offered.id(), as);
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

    /** It does not stand any more. */
    static DomainException gone() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "booking.waiting.rule.gone");
    }
}
