package io.fullcircle.booking.waiting;

import io.fullcircle.availability.ClaimService;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.job.JobService;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of the list, for those who may change them; who may is for its callers to say.
 *
 * <p>Whatever happens to somebody who waits locks in one order: the ground of a booking where there is one, the entry, the hold, the offer.
 * The hold decides: whoever finds it there has the time, and takes it away or uses it up.
 */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WaitingEntryService {

    /** The kinds of jobs: to look what can be offered, to let an offer lapse, to end what was waited for until a day. */
    static final String LOOK = "waiting-look";

    static final String LAPSE = "waiting-lapse";
    static final String END = "waiting-end";

    /** How an entry ends. */
    static final String SERVED = "SERVED";

    static final String LEFT = "LEFT";
    static final String EXPIRED = "EXPIRED";
    static final String MEMBERSHIP = "MEMBERSHIP";

    private static final String COLUMNS = """
            set interviewer_id = (select a.id from account a where a.public_id = cast(nullif(?2, '') as uuid)),
                lengths = cast(?3 as integer[]), weekdays = ?4, hours_from = cast(nullif(?5, '') as time),
                hours_to = cast(nullif(?6, '') as time), last_day = cast(?7 as date) where id = ?1
            """;

    private static final String INSERT = """
            insert into waiting_entry (id, public_id, programme_id, candidate_id, lengths, last_day, joined_at)
            values (?1, ?2, ?3, ?4, '{60}', current_date, ?5)
            """;

    private static final String HOLD = """
            select h.id from time_hold h join waiting_offer o on o.hold_id = h.id
            where o.id = ?1 and o.state = 'OPEN' and h.held_until > ?2 for update of h
            """;

    private static final String FREED = """
            select f.interviewer_id, f.starts_at, f.ends_at, coalesce(t.before_minutes, 0), coalesce(t.after_minutes, 0),
                exists (select from waiting_entry e join membership m on m.programme_id = e.programme_id and m.role = 'INTERVIEWER'
                        and m.ended_at is null
                    where e.ended_at is null and m.account_id = f.interviewer_id)
            from %s f left join offer_terms t on t.account_id = f.interviewer_id
            where f.id = ?1 and exists (select from waiting_entry where ended_at is null)
            """;

    // Asked for in the place of what was offered, and not granted.
    private static final String SERVED_BY = """
            select e.id, o.id from booking b join waiting_entry e on e.candidate_id = b.candidate_id and e.programme_id = b.programme_id
                join waiting_offer o on o.entry_id = e.id and o.state = 'ACCEPTED' and o.starts_at = b.starts_at
            where b.id = ?1 and (e.ended_at is null or e.ended_as = 'SERVED') and (b.respond_by is not null and
                    (b.answered_at is null or ?2 = 'DECLINED')) and ?3 <> b.candidate_id
                and exists (select from membership m where m.account_id = e.candidate_id and m.programme_id = e.programme_id
                    and m.role = 'CANDIDATE' and m.ended_at is null)
            order by e.id for update of e
            """;

    // Who has joined again meanwhile waits as long as they have waited in all.
    private static final String OLD_PLACE = """
            update waiting_entry n set joined_at = e.joined_at from waiting_entry e where e.id = ?1 and n.candidate_id = e.candidate_id
                and n.programme_id = e.programme_id and n.ended_at is null and n.joined_at > e.joined_at
            """;

    private static final String BACK = """
            update waiting_entry e set ended_at = null, ended_as = null where e.id = ?1 and e.ended_at is not null
                and not exists (select from waiting_entry n where n.candidate_id = e.candidate_id and n.programme_id = e.programme_id
                    and n.ended_at is null)
            """;

    private static final String TAKEN = """
            select lower(c.during), upper(c.during) from person_claim c left join time_hold h on h.id = c.hold_id
            where c.account_id = ?1 and (c.hold_id is null or h.held_until > ?2)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** So long a freed time waits for who looks at most: more than they need. */
    private static final Duration UNLOOKED = Duration.ofMinutes(5);

    @EJB
    private JobService jobs;

    @EJB
    private ClaimService claims;

    @Inject
    private Clock clock;

    /** Puts a candidate on the list of a programme, or changes what they wait for. The caller holds their membership. */
    public void put(Viewer candidate, long programmeId, WaitingWish wish) {
        List<Long> open = ids(
                "select id from waiting_entry where candidate_id = ?1 and programme_id = ?2 and ended_at is null",
                candidate.accountId(),
                programmeId);
        long id = open.isEmpty() ? insert(candidate, programmeId) : open.get(0);
        // Before the entry itself, as the job does it.
        jobs.at(
                END,
                id,
                wish.lastDay().plusDays(1).atStartOfDay(candidate.zone()).toInstant());
        update(
                "update waiting_entry " + COLUMNS,
                id,
                wish.interviewer() == null ? "" : wish.interviewer().toString(),
                wish.minutes().toString().replace('[', '{').replace(']', '}'),
                wish.when().digits(),
                text(wish.when().from()),
                text(wish.when().to()),
                wish.lastDay().toString());
    }

    /** The entry with this public id, if it is this candidate's and they still wait. */
    public Optional<Long> open(long candidate, UUID entry) {
        return ids(
                        "select id from waiting_entry where public_id = ?1 and candidate_id = ?2 and ended_at is null",
                        entry,
                        candidate)
                .stream()
                .findFirst();
    }

    /** When somebody has mocks or something is kept for them or with them, by now. */
    public List<TimeSpan> taken(long account) {
        List<?> rows = query(TAKEN, account, now()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new TimeSpan(Columns.instant(c[0]), Columns.instant(c[1])))
                .toList();
    }

    /** Ends an entry, and what is offered to it goes to the next one; false where it has ended already. */
    public boolean end(long entry, String as) {
        if (!locked(entry)) {
            return false;
        }
        ids("select id from waiting_offer where entry_id = ?1 and state = 'OPEN'", entry)
                .forEach(offer -> close(offer, "DECLINED"));
        update("update waiting_entry set ended_at = ?2, ended_as = ?3 where id = ?1", entry, now(), as);
        return true;
    }

    /**
     * Puts who left the list for a request back to where they stood, now that it has come to nothing by somebody else's doing; whoever was
     * not served by it stays as they are.
     */
    public void putBack(BookingEnded ended) {
        List<?> rows = query(SERVED_BY, ended.bookingId(), ended.state().name(), ended.by())
                .getResultList();
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            update("update waiting_offer set state = 'GONE' where id = ?1", c[1]);
            update(OLD_PLACE, c[0]);
            update(BACK, c[0]);
        }
    }

    /** Gives back what is offered, and the next one is asked; false where it does not stand any more. */
    public boolean release(long entry, long offer, String as) {
        locked(entry);
        return close(offer, as);
    }

    /** True where an offer stands, which is then held until the transaction ends: nobody else takes it away. */
    public boolean stands(long entry, long offer) {
        return locked(entry) && !query(HOLD, offer, now()).getResultList().isEmpty();
    }

    /** The time of a booking has become free, within this transaction. */
    public void freed(long booking) {
        freed("booking", booking, booking);
    }

    /** The time of an offer that stands no more has. */
    public void passed(long offer) {
        freed("waiting_offer", offer, -offer);
    }

    /**
     * Lets it be looked soon what can be offered, where anybody waits at all. Until then the time that became free is kept for those who
     * wait where its interviewer is: else it would be whoever's is fastest.
     */
    private void freed(String table, long id, long why) {
        List<?> rows = query(FREED.formatted(table), id).getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Object[] c = (Object[]) rows.get(0);
        Instant now = clock.instant();
        // One job for each cause: who shared one would wait for whoever is at it.
        jobs.at(LOOK, why, now);
        TimeSpan mock = new TimeSpan(Columns.instant(c[1]), Columns.instant(c[2]));
        if ((Boolean) c[5] && now.isBefore(mock.start())) {
            Duration before = Duration.ofMinutes(((Number) c[3]).longValue());
            Duration after = Duration.ofMinutes(((Number) c[4]).longValue());
            TimeSpan taking =
                    new TimeSpan(mock.start().minus(before), mock.end().plus(after));
            Instant until = now.plus(UNLOOKED);
            long interviewer = ((Number) c[0]).longValue();
            claims.keepForList(interviewer, mock, taking, until.isBefore(mock.start()) ? until : mock.start());
        }
    }

    private boolean close(long offer, String as) {
        update(
                "delete from time_hold where id = (select hold_id from waiting_offer where id = ?1 and state = 'OPEN')",
                offer);
        boolean closed = update("update waiting_offer set state = ?2 where id = ?1 and state = 'OPEN'", offer, as) == 1;
        if (closed) {
            passed(offer);
        }
        return closed;
    }

    private boolean locked(long entry) {
        return !ids("select id from waiting_entry where id = ?1 and ended_at is null for update", entry)
                .isEmpty();
    }

    private long insert(Viewer candidate, long programmeId) {
        long id = ids("select nextval('waiting_entry_seq')").get(0);
        Instant now = clock.instant();
        update(INSERT, id, Uuid7.at(now), programmeId, candidate.accountId(), now());
        return id;
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<Long> ids(String sql, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private int update(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static String text(LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
