package io.fullcircle.matching;

import io.fullcircle.booking.BookingMade;
import io.fullcircle.catalogue.Level;
import io.fullcircle.interview.AssignmentService;
import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** Gives a mock its principles as soon as it is booked, within the transaction that books it. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MatchingService {

    /**
     * A mock that is over and waits for its feedback is as good as coming: it will be rated. What a candidate has behind them is counted
     * once and not for each principle.
     */
    private static final String ASSIGNABLE = """
            with heard as (
                select r.principle_id, count(*) as times, count(*) filter (where b.interviewer_id = ?4) as again
                from booking b join scorecard s on s.booking_id = b.id join rating r on r.scorecard_id = s.id
                where b.candidate_id = ?1 and b.programme_id = ?2 and s.released_at is not null and r.signal <> 'NOT_OBSERVED'
                group by r.principle_id
            ), coming as (
                select a.principle_id, count(*) as times, count(*) filter (where b.interviewer_id = ?4) as again
                from booking b join assigned_principle a on a.booking_id = b.id
                where b.candidate_id = ?1 and b.programme_id = ?2 and b.state = 'CONFIRMED' and b.id <> ?3
                group by a.principle_id
            )
            select u.principle_id, coalesce(h.times, 0), coalesce(c.times, 0),
                (select count(*) from interviewer_strength g where g.account_id = ?4 and g.principle_id = u.principle_id),
                coalesce(h.again, 0) + coalesce(c.again, 0)
            from principle_applicability u join principle q on q.id = u.principle_id join framework f on f.id = q.framework_id
                left join heard h on h.principle_id = u.principle_id left join coming c on c.principle_id = u.principle_id
            where u.job_family = ?5 and u.kind = 'ALWAYS' and u.level_from = any (string_to_array(?6, ','))
                and q.retired_at is null and (f.programme_id is null or f.programme_id = ?2)
                and not exists (select from assigned_principle o where o.booking_id = ?3)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AssignmentService assignments;

    /**
     * Chooses one to three principles for the mock that was booked, of the product's and its programme's own, one statement to read what
     * the choice needs. One that was moved keeps those that it has.
     */
    public void assign(BookingMade made) {
        List<HeardPrincipleRow> assignable = assignable(made);
        if (assignable.isEmpty() && assignments.holdsSome(made.bookingId())) {
            return;
        }
        int room = AssignmentPolicy.room(made.during().length());
        assignments.assignChosen(made.bookingId(), AssignmentPolicy.choose(made.bookingId(), assignable, room));
    }

    private List<HeardPrincipleRow> assignable(BookingMade made) {
        List<?> rows = em.createNativeQuery(ASSIGNABLE)
                .setParameter(1, made.candidateId())
                .setParameter(2, made.programmeId())
                .setParameter(3, made.bookingId())
                .setParameter(4, made.interviewerId())
                .setParameter(5, made.jobFamily().name())
                .setParameter(
                        6,
                        EnumSet.range(Level.ENTRY, made.level()).stream()
                                .map(Level::name)
                                .collect(Collectors.joining(",")))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new HeardPrincipleRow(number(c[0]), number(c[1]), number(c[2]), number(c[3]), number(c[4])))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
