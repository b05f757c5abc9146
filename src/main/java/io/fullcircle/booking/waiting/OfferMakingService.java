package io.fullcircle.booking.waiting;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.ClaimService;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.availability.TimeHold;
import io.fullcircle.booking.GroundService;
import io.fullcircle.booking.Promise;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.job.JobService;
import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Makes one offer, whole or not at all: the time is kept, it is written down until when, and the candidate is told. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfferMakingService {

    private static final String FREE = """
            select id from waiting_entry e where id = ?1 and ended_at is null for update
            """;

    private static final String INSERT = """
            insert into waiting_offer (id, public_id, entry_id, interviewer_id, starts_at, ends_at, hold_id, offered_at, answer_by)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 where not exists (select from waiting_offer
                where entry_id = ?3 and (state = 'OPEN' or interviewer_id = ?4 and starts_at = ?5))
            """;

    /** How much longer the time is kept: so that it goes to the next one, and not to whoever is faster than the job that notes the lapse. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private GroundService grounds;

    @EJB
    private ClaimService claims;

    @EJB
    private PolicyQueries policies;

    @EJB
    private ViewerQueries viewers;

    @EJB
    private JobService jobs;

    @EJB
    private WaitingEntryService entries;

    @Inject
    private Clock clock;

    @Inject
    private Event<WaitingOffered> offered;

    /**
     * Offers a time to who waits for it.
     *
     * @throws DomainException a conflict when the time has gone; not found when they wait no more or are offered something already;
     *     invalid when they have had what the programme lets them have
     */
    public void make(Waiting.Match match) {
        Waiting who = match.who();
        OpenTimeRow what = match.what();
        Viewer candidate = viewers.find(who.candidateId()).orElseThrow(DomainException::notFound);
        grounds.cohort(who.candidateId(), who.programmeId());
        // What is kept on a form of theirs counts as taken too: they are about to book it.
        OpenTimeRow open = grounds.open(
                        candidate,
                        who.programmeId(),
                        what.interviewer().publicId(),
                        what.slot().start(),
                        what.slot().length(),
                        Aside.NOTHING)
                .orElseThrow(PromiseService::gone);
        policies.allowance(candidate, who.programmeId())
                .requireOneMore(!open.terms().accepts());
        if (em.createNativeQuery(FREE)
                .setParameter(1, who.entryId())
                .getResultList()
                .isEmpty()) {
            throw DomainException.notFound();
        }
        Instant now = clock.instant();
        Instant until = Waiting.deadline(open, who.hours(), now);
        if (until.isBefore(now.plus(Waiting.LEAST))) {
            throw PromiseService.gone();
        }
        long interviewer = open.interviewer().accountId();
        Instant kept = until.plus(NOTED);
        Instant start = open.slot().start();
        TimeHold hold =
                new TimeHold(who.candidateId(), interviewer, open.slot(), kept.isBefore(start) ? kept : start, true);
        claims.takeOver(interviewer, open.terms().taking(open.slot()));
        long held = claims.hold(hold, Promise.takes(who.candidateId(), interviewer, open.slot(), open.terms()))
                .orElseThrow(PromiseService::gone);
        long offer = insert(who, open, held, until, now);
        jobs.at(WaitingEntryService.LAPSE, offer, until);
        offered.fire(new WaitingOffered(offer));
    }

    /** What is kept for all who wait, until it has been looked whom it suits: ids of holds. */
    public List<Long> kept() {
        return claims.keptForList();
    }

    /** Opens to everybody what of it has suited nobody. */
    public void open(List<Long> kept) {
        claims.openToAll(kept);
    }

    /** Ends the entry of who waits no more: they have booked what they were offered, or their last day is over. */
    public void end(long entry, String as) {
        entries.end(entry, as);
    }

    private long insert(Waiting who, OpenTimeRow open, long hold, Instant until, Instant now) {
        long id = ((Number) em.createNativeQuery("select nextval('waiting_offer_seq')")
                        .getSingleResult())
                .longValue();
        int made = em.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, Uuid7.at(now))
                .setParameter(3, who.entryId())
                .setParameter(4, open.interviewer().accountId())
                .setParameter(5, open.slot().start().atOffset(ZoneOffset.UTC))
                .setParameter(6, open.slot().end().atOffset(ZoneOffset.UTC))
                .setParameter(7, hold)
                .setParameter(8, now.atOffset(ZoneOffset.UTC))
                .setParameter(9, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (made == 0) {
            throw DomainException.notFound();
        }
        return id;
    }
}
