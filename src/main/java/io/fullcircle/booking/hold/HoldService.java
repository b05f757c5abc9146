package io.fullcircle.booking.hold;

import io.fullcircle.availability.ClaimService;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.availability.TimeHold;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.Promise;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Keeps an open time for a candidate while they fill in the form that books it. Nobody needs it in order to book; who has none takes the
 * risk that somebody else is faster.
 */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
public class HoldService {

    /** Enough to write a note for the interviewer; a form that was left open and forgotten costs an evening nothing. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    private static final String SAME = """
            select id from time_hold h where h.candidate_id = ?1 and not h.offered and h.held_until > ?2 and h.starts_at = ?3
                and h.interviewer_id = (select a.id from account a where a.public_id = ?4)
            """;

    private static final String LET_GO = "delete from time_hold where candidate_id = ?1 and not offered";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private GroundService grounds;

    @EJB
    private ClaimService claims;

    @EJB
    private PolicyQueries policies;

    @Inject
    private Clock clock;

    /**
     * Keeps the longest mock that can begin then, in the place of whatever was kept on a form before: one candidate never keeps two
     * times. A time that is kept already is not kept any longer for being chosen again.
     *
     * @param programme public id
     * @param interviewer public id of the account
     * @throws DomainException not found for who is no candidate of the programme; invalid for who has had what it lets them have; a
     *     conflict when the time is not open any more. What was kept before is kept then
     */
    public void keep(Viewer viewer, UUID programme, UUID interviewer, Instant start) {
        long id = grounds.programme(viewer, programme);
        grounds.cohort(viewer.accountId(), id);
        if (kept(viewer, interviewer, start)) {
            return;
        }
        OpenTimeRow open = grounds.longest(viewer, id, interviewer, start).orElseThrow(PromiseService::gone);
        policies.allowance(viewer, id).requireOneMore(!open.terms().accepts());
        letGo(viewer);
        Instant latest = start.minus(open.terms().notice());
        Instant until = clock.instant().plus(KEPT);
        long with = open.interviewer().accountId();
        TimeHold hold =
                new TimeHold(viewer.accountId(), with, open.slot(), until.isBefore(latest) ? until : latest, false);
        if (!hold.until().isAfter(clock.instant())
                || claims.hold(hold, Promise.takes(viewer.accountId(), with, open.slot(), open.terms()))
                        .isEmpty()) {
            throw PromiseService.gone();
        }
    }

    /** Gives back what is kept on a form, if anything is. */
    public void letGo(Viewer viewer) {
        em.createNativeQuery(LET_GO).setParameter(1, viewer.accountId()).executeUpdate();
    }

    private boolean kept(Viewer viewer, UUID interviewer, Instant start) {
        return !em.createNativeQuery(SAME)
                .setParameter(1, viewer.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, start.atOffset(ZoneOffset.UTC))
                .setParameter(4, interviewer)
                .getResultList()
                .isEmpty();
    }
}
