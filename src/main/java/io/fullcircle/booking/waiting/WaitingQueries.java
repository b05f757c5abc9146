package io.fullcircle.booking.waiting;

import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who waits and for what: one statement each, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WaitingQueries {

    /** An offer stands as long as its time is kept, whether or not anybody has noted that it lapsed. */
    private static final String OFFER =
            " left join waiting_offer o on o.entry_id = e.id and o.state = 'OPEN' and o.hold_id is not null and o.answer_by > ?2";

    private static final String OWN = """
            select e.id, e.public_id, p.public_id, p.name, w.public_id, w.display_name, array_to_string(e.lengths, ','),
                e.weekdays, cast(e.hours_from as text), cast(e.hours_to as text), cast(e.last_day as text), e.joined_at,
                (select count(*) from waiting_entry x join account y on y.id = x.candidate_id and y.status = 'ACTIVE'
                    where x.programme_id = e.programme_id and x.ended_at is null
                    and (x.joined_at, x.id) < (e.joined_at, e.id)),
                o.public_id, i.public_id, i.display_name, i.time_zone, i.photo_at, o.starts_at, o.ends_at, o.answer_by,
                coalesce(t.accepts, true)
            from waiting_entry e join programme p on p.id = e.programme_id
                left join account w on w.id = e.interviewer_id
                %s left join account i on i.id = o.interviewer_id left join offer_terms t on t.account_id = i.id
            where e.candidate_id = ?1 and e.ended_at is null order by o.answer_by nulls last, e.joined_at, e.id
            """.formatted(OFFER);

    private static final String LIST = """
            select a.public_id, a.display_name, a.photo_at, c.name, w.display_name, e.joined_at, cast(e.last_day as text),
                o.answer_by, c.id
            from waiting_entry e join account a on a.id = e.candidate_id
                join membership m on m.account_id = e.candidate_id and m.programme_id = e.programme_id and m.role = 'CANDIDATE'
                    and m.ended_at is null
                join cohort c on c.id = m.cohort_id
                left join account w on w.id = e.interviewer_id
                %s
            where e.programme_id = ?1 and e.ended_at is null order by e.joined_at, e.id, c.id
            """.formatted(OFFER);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What the viewer waits for, in all their programmes; where an answer is due first, then the longest first. */
    public List<WaitingRow> own(Viewer viewer) {
        return rows(OWN, viewer.accountId()).map(WaitingQueries::own).toList();
    }

    /** Who of the viewer's candidates waits in this programme, the longest first; nobody for who leads none of it. */
    @RolesAllowed(Role.Names.LEAD)
    public List<WaiterRow> list(Viewer viewer, long programmeId) {
        return rows(LIST, programmeId)
                .filter(c -> WaitingAccess.maySee(viewer, programmeId, ((Number) c[8]).longValue()))
                .map(c -> new WaiterRow(
                        (UUID) c[0],
                        (String) c[1],
                        Columns.instant(c[2]),
                        (String) c[3],
                        (String) c[4],
                        Columns.instant(c[5]),
                        LocalDate.parse((String) c[6]),
                        Columns.instant(c[7])))
                .toList();
    }

    private Stream<Object[]> rows(String sql, long of) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, of)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static WaitingRow own(Object[] c) {
        return new WaitingRow(
                ((Number) c[0]).longValue(),
                (UUID) c[1],
                (UUID) c[2],
                (String) c[3],
                (UUID) c[4],
                (String) c[5],
                Arrays.stream(((String) c[6]).split(",")).map(Integer::valueOf).toList(),
                when(c[7], c[8], c[9]),
                LocalDate.parse((String) c[10]),
                Columns.instant(c[11]),
                ((Number) c[12]).intValue(),
                c[13] == null ? null : offer(c));
    }

    /** Days and hours as the table keeps them. */
    static Preference when(Object days, Object from, Object to) {
        return Preference.kept(
                (String) days,
                from == null ? null : LocalTime.parse((String) from),
                to == null ? null : LocalTime.parse((String) to));
    }

    private static OfferedRow offer(Object[] c) {
        return new OfferedRow(
                (UUID) c[13],
                (UUID) c[14],
                (String) c[15],
                (String) c[16],
                Columns.instant(c[17]),
                Columns.instant(c[18]),
                Columns.instant(c[19]),
                Columns.instant(c[20]),
                (Boolean) c[21]);
    }
}
