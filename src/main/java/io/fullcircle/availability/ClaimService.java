package io.fullcircle.availability;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes people's time and gives it back, within the transaction of whoever books. That nobody is taken twice is kept by the exclusion
 * constraint of {@code person_claim} alone: {@code insert … on conflict do nothing} neither deadlocks nor stalls where a plain insert
 * does, and a row that was not inserted says that the time was taken.
 */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClaimService {

    // One statement for all of them; they are taken in the order of the ids of their accounts.
    private static final String CLAIM = """
            insert into person_claim (%s, account_id, during)
            select ?1, t.account, tstzrange(t.starts, t.ends, '[)')
            from unnest(cast(?2 as bigint[]), cast(?3 as timestamptz[]), cast(?4 as timestamptz[])) t(account, starts, ends)
            order by t.account
            on conflict do nothing returning account_id
            """;

    /** Takes people's time for a booking unless it is taken; its parameters are the booking, the people, the starts and the ends. */
    static final String CLAIM_FOR_BOOKING = CLAIM.formatted("booking_id");

    /** Gives back what one booking took. */
    static final String RELEASE = "delete from person_claim where booking_id = ?1";

    private static final String HOLD_TIME = """
            insert into time_hold (id, candidate_id, interviewer_id, starts_at, ends_at, held_at, held_until, offered)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing
            """;

    private static final String CLAIM_FOR_HOLD = CLAIM.formatted("hold_id");

    // In the order of their ids, so that two who clear away the same ones never wait for each other in a circle.
    private static final String CLEAR = """
            delete from time_hold where id in (select h.id from time_hold h
                where h.held_until <= ?4 and (h.candidate_id = any (cast(?1 as bigint[])) or h.interviewer_id = any (cast(?1 as bigint[])))
                    or h.candidate_id = ?5 and (?6 and not h.offered or exists (select from person_claim c
                        join unnest(cast(?1 as bigint[]), cast(?2 as timestamptz[]), cast(?3 as timestamptz[])) t(account, starts, ends)
                            on c.account_id = t.account and c.during && tstzrange(t.starts, t.ends, '[)')
                        where c.hold_id = h.id))
                order by h.id for update)
            """;

    /** No account has this id. */
    private static final long NOBODY = 0;

    // Where the new time of a mock reaches into the old one, nothing is left to keep.
    private static final String KEEP = """
            with kept as (
                insert into time_hold (id, interviewer_id, starts_at, ends_at, held_at, held_until, offered)
                select nextval('time_hold_seq'), ?1, ?2, ?3, ?4, ?5, true
                where not exists (select from person_claim c where c.account_id = ?1 and c.during && tstzrange(?6, ?7, '[)'))
                returning id)
            insert into person_claim (hold_id, account_id, during) select id, ?1, tstzrange(?6, ?7, '[)') from kept
            on conflict do nothing
            """;

    private static final String TAKE_OVER = """
            delete from time_hold where id in (select h.id from time_hold h join person_claim c on c.hold_id = h.id
                where h.candidate_id is null and h.interviewer_id = ?1 and c.during && tstzrange(?2, ?3, '[)')
                order by h.id for update of h)
            """;

    // Whoever is at one of them deletes it themselves: nobody waits here.
    private static final String LET_GO = """
            delete from time_hold where id in (select id from time_hold
                where candidate_id is null and id = any (cast(?1 as bigint[])) order by id for update skip locked)
            """;

    private static final String HOLD = "select id from account where id = ?1 for no key update";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Takes the time of all these people for one booking. They are taken in the order of their ids, so that two who want the same people
     * never wait for each other in a circle.
     *
     * @param during from when to when, by account
     * What is kept for the candidate and in the way of it is given back, as is what is kept no longer.
     *
     * @param form true where whatever is kept for the candidate while they fill in a form is given back too
     * @return empty when all are taken now; else the account of one whose time was taken already, and the caller has to roll back
     */
    public OptionalLong claim(long bookingId, long candidate, Map<Long, TimeSpan> during, boolean form) {
        return claim(CLAIM_FOR_BOOKING, bookingId, candidate, during, form);
    }

    /**
     * Takes time for a while, for who may yet book it: it is claimed as for a booking and gives way to nobody else until then.
     *
     * @param during from when to when, by account
     * @return id of the hold; empty when any of it was taken already, and the caller has to roll back
     */
    public OptionalLong hold(TimeHold hold, Map<Long, TimeSpan> during) {
        long id = ((Number)
                        em.createNativeQuery("select nextval('time_hold_seq')").getSingleResult())
                .longValue();
        boolean held = em.createNativeQuery(HOLD_TIME)
                        .setParameter(1, id)
                        .setParameter(2, hold.candidateId())
                        .setParameter(3, hold.interviewerId())
                        .setParameter(4, hold.during().start().atOffset(ZoneOffset.UTC))
                        .setParameter(5, hold.during().end().atOffset(ZoneOffset.UTC))
                        .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(7, hold.until().atOffset(ZoneOffset.UTC))
                        .setParameter(8, hold.offered())
                        .executeUpdate()
                == 1;
        boolean taken =
                !held || claim(CLAIM_FOR_HOLD, id, NOBODY, during, false).isPresent();
        return taken ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /**
     * Keeps a time that the caller has just freed for those who wait, until it has been looked whom it suits: against everybody else, and of
     * the interviewer's time alone. Nothing is kept of what is taken anew within the same transaction.
     *
     * @param mock the time that was promised
     * @param taking that and what is kept free around it
     * @param until it is open to everybody from then on, if nobody has looked by then; not after the start of the mock
     */
    public void keepForList(long interviewer, TimeSpan mock, TimeSpan taking, Instant until) {
        em.createNativeQuery(KEEP)
                .setParameter(1, interviewer)
                .setParameter(2, mock.start().atOffset(ZoneOffset.UTC))
                .setParameter(3, mock.end().atOffset(ZoneOffset.UTC))
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(5, until.atOffset(ZoneOffset.UTC))
                .setParameter(6, taking.start().atOffset(ZoneOffset.UTC))
                .setParameter(7, taking.end().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Gives back what is kept for the list and in the way of what one of them is offered now. */
    public void takeOver(long interviewer, TimeSpan taking) {
        em.createNativeQuery(TAKE_OVER)
                .setParameter(1, interviewer)
                .setParameter(2, taking.start().atOffset(ZoneOffset.UTC))
                .setParameter(3, taking.end().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What is kept for the list now: ids of holds. */
    public List<Long> keptForList() {
        List<?> ids = em.createNativeQuery("select id from time_hold where candidate_id is null")
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Opens to everybody what was kept for the list and suited nobody on it. */
    public void openToAll(List<Long> holds) {
        em.createNativeQuery(LET_GO).setParameter(1, array(holds)).executeUpdate();
    }

    private OptionalLong claim(String sql, long id, long candidate, Map<Long, TimeSpan> during, boolean form) {
        Map<Long, TimeSpan> ordered = new TreeMap<>(during);
        String accounts = array(ordered.keySet());
        String starts = array(ordered.values().stream().map(TimeSpan::start).toList());
        String ends = array(ordered.values().stream().map(TimeSpan::end).toList());
        // What is kept no longer is in nobody's way, however late it is cleared away.
        em.createNativeQuery(CLEAR)
                .setParameter(1, accounts)
                .setParameter(2, starts)
                .setParameter(3, ends)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(5, candidate)
                .setParameter(6, form)
                .executeUpdate();
        Query claim = em.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, accounts)
                .setParameter(3, starts)
                .setParameter(4, ends);
        Set<Long> claimed = claimed(claim);
        return ordered.keySet().stream()
                .filter(account -> !claimed.contains(account))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Gives back all time that this booking took. */
    public void release(long bookingId) {
        em.createNativeQuery(RELEASE).setParameter(1, bookingId).executeUpdate();
    }

    /**
     * Holds one person's time until the transaction ends: whoever books it and whoever changes what they offer wait for each other, so that
     * nothing is booked that has just been closed, and the caps are counted one booking after the other.
     */
    public void hold(long account) {
        em.createNativeQuery(HOLD).setParameter(1, account).getResultList();
    }

    private static Set<Long> claimed(Query claim) {
        try {
            List<?> accounts = claim.getResultList();
            return accounts.stream()
                    .map(account -> ((Number) account).longValue())
                    .collect(Collectors.toSet());
        } catch (PersistenceException e) {
            if (Violation.lostRace(e)) {
                return Set.of();
            }
            throw e;
        }
    }

    /** An array literal, for the provider does not bind arrays in native queries. */
    private static String array(Collection<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
