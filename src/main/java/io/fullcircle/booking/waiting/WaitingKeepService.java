package io.fullcircle.booking.waiting;

import io.fullcircle.account.admin.AccountSuspended;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingState;
import io.fullcircle.programme.MembershipEnded;
import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What else happens in the programme and changes the list, within the transaction in which it happens. */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WaitingKeepService {

    // Their own holds that are in the way are gone by then: with them, what was offered.
    private static final String OVERTAKEN = """
            select o.id, o.interviewer_id = b.interviewer_id and o.starts_at = b.starts_at
            from booking b join waiting_entry e on e.candidate_id = b.candidate_id join waiting_offer o on o.entry_id = e.id
            where b.id = ?1 and o.state = 'OPEN' and o.hold_id is null
            """;

    private static final String OF_SUSPENDED = """
            select e.id, o.id from waiting_entry e join waiting_offer o on o.entry_id = e.id and o.state = 'OPEN'
            where e.ended_at is null and ?1 in (e.candidate_id, o.interviewer_id) order by e.id
            """;

    /** How a request ends that nobody has granted; what is called off with a membership may have been one. */
    private static final Set<BookingState> UNGRANTED =
            Set.of(BookingState.DECLINED, BookingState.LAPSED, BookingState.WITHDRAWN, BookingState.CANCELLED);

    private static final String OF_CANDIDATE = """
            select e.id from waiting_entry e where e.programme_id = ?1 and e.candidate_id = ?2 and e.ended_at is null
                and not exists (select from membership m where m.account_id = ?2 and m.programme_id = ?1 and m.role = 'CANDIDATE'
                    and m.ended_at is null)
            """;

    private static final String OF_INTERVIEWER = """
            select e.id, o.id from waiting_entry e join waiting_offer o on o.entry_id = e.id and o.state = 'OPEN'
            where e.programme_id = ?1 and o.interviewer_id = ?2 order by e.id
            """;

    private static final String DUE = """
            select e.id, o.id from waiting_entry e join waiting_offer o on o.entry_id = e.id
            where o.id = ?1 and o.state = 'OPEN' and o.answer_by <= ?2
            """;

    private static final String OVER = """
            select e.id from waiting_entry e join account a on a.id = e.candidate_id
            where e.id = ?1 and e.last_day < cast(cast(?2 as timestamptz) at time zone a.time_zone as date)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private WaitingEntryService entries;

    @Inject
    private Clock clock;

    /** The time of a booking is free again. */
    public void freed(long booking) {
        entries.freed(booking);
    }

    /** The same where nothing has come in its place: what was asked for and not granted lets its candidate wait on. */
    public void ended(BookingEnded ended) {
        if (UNGRANTED.contains(ended.state())) {
            em.flush();
            entries.putBack(ended);
        }
        entries.freed(ended.bookingId());
    }

    /** Nobody keeps a time for who is kept out; they wait on, and are offered something again once they are let in. */
    public void suspended(AccountSuspended suspended) {
        rows(OF_SUSPENDED, suspended.accountId()).forEach(row -> release(row, "GONE"));
    }

    /** A candidate has booked or asked for a time: what was offered to them then is taken, or is left to the next one. */
    public void booked(long booking) {
        em.flush();
        for (Object[] offer : rows(OVERTAKEN, booking)) {
            em.createNativeQuery("update waiting_offer set state = ?2 where id = ?1")
                    .setParameter(1, offer[0])
                    .setParameter(2, (Boolean) offer[1] ? "ACCEPTED" : "GONE")
                    .executeUpdate();
            entries.passed(((Number) offer[0]).longValue());
        }
    }

    /** Who is no candidate of the programme any more waits no more, and nobody is offered the time of who does not interview in it. */
    public void left(MembershipEnded membership) {
        em.flush();
        if (membership.role() == Role.CANDIDATE) {
            List<?> own = em.createNativeQuery(OF_CANDIDATE)
                    .setParameter(1, membership.programmeId())
                    .setParameter(2, membership.accountId())
                    .getResultList();
            own.forEach(id -> entries.end(((Number) id).longValue(), WaitingEntryService.MEMBERSHIP));
        } else if (membership.role() == Role.INTERVIEWER) {
            rows(OF_INTERVIEWER, membership.programmeId(), membership.accountId())
                    .forEach(row -> release(row, "GONE"));
        }
    }

    /** Lets an offer go to the next one whose time to be answered is over; what was answered stays as it is. */
    @RolesAllowed(Role.Names.SYSTEM)
    public void lapse(long offer) {
        rows(DUE, offer, clock.instant().atOffset(ZoneOffset.UTC)).forEach(row -> release(row, "LAPSED"));
    }

    /** Ends an entry whose last day is over. */
    @RolesAllowed(Role.Names.SYSTEM)
    public void expire(long entry) {
        List<?> over = em.createNativeQuery(OVER)
                .setParameter(1, entry)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        if (!over.isEmpty()) {
            entries.end(entry, WaitingEntryService.EXPIRED);
        }
    }

    private void release(Object[] row, String as) {
        entries.release(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), as);
    }

    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }
}
