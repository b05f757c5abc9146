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
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** So long after it was kept a time is not kept for the same candidate again: it is everybody's for most of any hour. */
    public static final Duration RESTS = Duration.ofHours(1);

    private static final String SAME = """
            select id from time_hold h where h.candidate_id = ?1 and not h.offered and h.held_until > ?2 and h.starts_at = ?3
                and h.interviewer_id = (select a.id from account a where a.public_id = ?4)
            """;

    private static final String BEFORE = """
            select min(k.kept_until) from time_kept k where k.candidate_id = ?1 and k.interviewer_id = ?2 and k.starts_at < ?4
                and k.ends_at > ?3 and k.kept_until > ?5
            """;

    private static final String NOTE = """
            with forgotten as (delete from time_kept where candidate_id = ?1 and kept_until <= ?6)
            insert into time_kept (candidate_id, interviewer_id, starts_at, ends_at, kept_until) values (?1, ?2, ?3, ?4, ?5)
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
     * times. A time that is kept already, or was a moment ago, is not kept any longer for being chosen again, nor is one that overlaps it;
     * once that is over it is not kept again for {@link #RESTS}.
     *
     * @param programme public id
     * @param interviewer public id of the account
     * @throws DomainException not found for who is no candidate of the programme; invalid for who has had what it lets them have; a
     *     conflict when the time is not open any more, or has been kept for them of late. What was kept before is kept then
     */
    public void keep(Viewer viewer, UUID programme, UUID interviewer, Instant start) {
        long id = grounds.programme(viewer, programme);
        grounds.cohort(viewer.accountId(), id);
        if (kept(viewer, interviewer, start)) {
            return;
        }
        OpenTimeRow open = grounds.longest(viewer, id, interviewer, start).orElseThrow(PromiseService::gone);
        policies.allowance(viewer, id).requireOneMore(!open.terms().accepts());
        TimeHold hold = hold(viewer, open);
        letGo(viewer);
        if (!hold.until().isAfter(clock.instant())
                || claims.hold(hold, Promise.takes(viewer.accountId(), hold.interviewerId(), open.slot(), open.terms()))
                        .isEmpty()) {
            throw PromiseService.gone();
        }
        on(NOTE, hold)
                .setParameter(5, hold.until().atOffset(ZoneOffset.UTC))
                .setParameter(6, clock.instant().minus(RESTS).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private TimeHold hold(Viewer viewer, OpenTimeRow open) {
        Instant now = clock.instant();
        Instant latest = open.slot().start().minus(open.terms().notice());
        TimeHold whole = new TimeHold(
                viewer.accountId(),
                open.interviewer().accountId(),
                open.slot(),
                earlier(now.plus(KEPT), latest),
                false);
        List<?> before = on(BEFORE, whole)
                .setParameter(5, now.minus(RESTS).atOffset(ZoneOffset.UTC))
                .getResultList();
        Instant kept = Columns.instant(before.get(0));
        if (kept == null) {
            return whole;
        }
        if (!kept.isAfter(now)) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.keptBefore");
        }
        return new TimeHold(
                whole.candidateId(), whole.interviewerId(), whole.during(), earlier(kept, whole.until()), false);
    }

    private Query on(String sql, TimeHold hold) {
        return em.createNativeQuery(sql)
                .setParameter(1, hold.candidateId())
                .setParameter(2, hold.interviewerId())
                .setParameter(3, hold.during().start().atOffset(ZoneOffset.UTC))
                .setParameter(4, hold.during().end().atOffset(ZoneOffset.UTC));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
