package io.fullcircle.matching.change;

import io.fullcircle.booking.Booking;
import io.fullcircle.catalogue.Applicability;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What the principles of a mock are chosen from: two statements. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChangeQueries {

    private static final String OPTIONS = """
            select q.id, q.number, q.name, u.kind, k.times,
                exists (select from interviewer_strength g where g.account_id = b.interviewer_id and g.principle_id = q.id),
                k.again > 0, exists (select from assigned_principle a where a.booking_id = b.id and a.principle_id = q.id)
            from booking b join principle_applicability u on u.job_family = b.job_family and u.kind <> 'NEVER'
                    and array_position(array['ENTRY', 'MID', 'SENIOR', 'PRINCIPAL'], u.level_from)
                        <= array_position(array['ENTRY', 'MID', 'SENIOR', 'PRINCIPAL'], b.level)
                join principle q on q.id = u.principle_id and q.retired_at is null
                join framework f on f.id = q.framework_id and (f.programme_id is null or f.programme_id = b.programme_id)
                cross join lateral (select count(*) as times, count(*) filter (where t.interviewer_id = b.interviewer_id) as again
                    from (select o.interviewer_id from booking o join scorecard s on s.booking_id = o.id
                            join rating r on r.scorecard_id = s.id
                        where o.candidate_id = b.candidate_id and o.programme_id = b.programme_id and r.principle_id = q.id
                            and s.released_at is not null and r.signal <> 'NOT_OBSERVED'
                        union all
                        select o.interviewer_id from booking o join assigned_principle c on c.booking_id = o.id
                        where o.candidate_id = b.candidate_id and o.programme_id = b.programme_id and c.principle_id = q.id
                            and o.state = 'CONFIRMED' and o.id <> b.id) t) k
            where b.id = ?1
            order by f.programme_id nulls first, q.number, q.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The principles that this mock may hold, in the order of the framework; none for who may not change them. */
    public List<OptionRow> options(Viewer viewer, UUID booking) {
        return em.createQuery("select b from Booking b where b.publicId = :id", Booking.class)
                .setParameter("id", booking)
                .getResultStream()
                .filter(mock -> ChangeAccess.mayChange(viewer, mock))
                .findFirst()
                .map(mock -> options(mock.id()))
                .orElse(List.of());
    }

    private List<OptionRow> options(long bookingId) {
        List<?> rows = em.createNativeQuery(OPTIONS).setParameter(1, bookingId).getResultList();
        return rows.stream().map(row -> option((Object[]) row)).toList();
    }

    private static OptionRow option(Object[] column) {
        return new OptionRow(
                ((Number) column[0]).longValue(),
                ((Number) column[1]).intValue(),
                (String) column[2],
                Applicability.valueOf((String) column[3]),
                ((Number) column[4]).longValue(),
                (Boolean) column[5],
                (Boolean) column[6],
                (Boolean) column[7]);
    }
}
