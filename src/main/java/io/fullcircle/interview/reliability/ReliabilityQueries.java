package io.fullcircle.interview.reliability;

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
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What can be relied on, read off what happened: nothing of it is stored but appeals. One statement for each list. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReliabilityQueries {

    /** How far back it is looked: who has got better is not followed by what was. */
    public static final Duration WINDOW = Duration.ofDays(180);

    /** The view says when each happened; feedback that is not due yet stands in it with the time when it will be. */
    private static final String COUNTS = """
            with e as (select r.interviewer_id, r.kind from reliability_event r join booking b on b.id = r.booking_id
                    left join reliability_appeal p on p.booking_id = r.booking_id and p.kind = r.kind
                    where r.programme_id = ?1 and r.at <= ?3 and b.starts_at > ?2 and b.starts_at <= ?3 and p.granted is not true),
                c as (select interviewer_id, count(*) filter (where kind = 'LATE') as late, count(*) filter (where kind = 'NO_SHOW') as gone,
                        count(*) filter (where kind = 'LAPSED') as lapsed, count(*) filter (where kind = 'FEEDBACK') as feedback
                    from e group by interviewer_id),
                n as (select b.interviewer_id, count(*) filter (where b.state in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')
                            or b.state in ('CANCELLED', 'RESCHEDULED') and b.late and b.ended_by = b.interviewer_id) as mocks,
                        count(*) filter (where b.respond_by is not null and (b.answered_at is not null or b.state = 'LAPSED')) as requests,
                        count(*) filter (where b.state in ('CONFIRMED', 'COMPLETED') and b.ends_at + interval '2 days' <= ?3) as due
                    from booking b where b.programme_id = ?1 and b.starts_at > ?2 and b.starts_at <= ?3 group by b.interviewer_id)
            select a.public_id, a.display_name, coalesce(n.mocks, 0), coalesce(n.requests, 0), coalesce(n.due, 0), coalesce(c.late, 0),
                coalesce(c.gone, 0), coalesce(c.lapsed, 0), coalesce(c.feedback, 0)
            from membership m join account a on a.id = m.account_id left join n on n.interviewer_id = a.id
                left join c on c.interviewer_id = a.id
            where m.programme_id = ?1 and m.role = 'INTERVIEWER' and m.ended_at is null order by a.display_name, a.id
            """;

    private static final String LAPSES = """
            select b.public_id, r.kind, i.display_name, a.display_name, b.starts_at, p.why, p.appealed_at, p.granted, p.answer
            from reliability_event r join booking b on b.id = r.booking_id join account i on i.id = b.interviewer_id
                join account a on a.id = b.candidate_id
                left join reliability_appeal p on p.booking_id = r.booking_id and p.kind = r.kind
            where r.at <= ?3 and b.starts_at > ?2 and %s order by b.starts_at desc, b.id, r.kind
            """;

    private static final String OWN = LAPSES.formatted("r.interviewer_id = ?1");

    private static final String APPEALS = LAPSES.formatted("r.programme_id = ?1 and p.appealed_at is not null");

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The interviewers of a programme by name; nobody for who does not lead the whole of it. */
    @RolesAllowed(Role.Names.LEAD)
    public List<ReliabilityRow> inProgramme(Viewer viewer, long programmeId) {
        if (!ReliabilityAccess.maySee(viewer, programmeId)) {
            return List.of();
        }
        List<?> rows = query(COUNTS, programmeId).getResultList();
        return rows.stream().map(row -> counts((Object[]) row)).toList();
    }

    /** What was appealed against in a programme, the latest mock first; nothing for who does not lead the whole of it. */
    @RolesAllowed(Role.Names.LEAD)
    public List<LapseRow> appeals(Viewer viewer, long programmeId) {
        return ReliabilityAccess.maySee(viewer, programmeId) ? lapses(APPEALS, programmeId) : List.of();
    }

    /** What this person could have done better, the latest mock first. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<LapseRow> own(Viewer viewer) {
        return ReliabilityAccess.mayAppeal(viewer) ? lapses(OWN, viewer.accountId()) : List.of();
    }

    private List<LapseRow> lapses(String sql, long id) {
        List<?> rows = query(sql, id).getResultList();
        return rows.stream().map(row -> lapse((Object[]) row)).toList();
    }

    private Query query(String sql, long id) {
        Instant now = clock.instant();
        return em.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .setParameter(3, now.atOffset(ZoneOffset.UTC));
    }

    private static ReliabilityRow counts(Object[] c) {
        long mocks = number(c[2]);
        return new ReliabilityRow(
                (UUID) c[0],
                (String) c[1],
                new Share(number(c[5]), mocks),
                new Share(number(c[6]), mocks),
                new Share(number(c[7]), number(c[3])),
                new Share(number(c[8]), number(c[4])));
    }

    private static LapseRow lapse(Object[] c) {
        return new LapseRow(
                (UUID) c[0],
                Lapse.valueOf((String) c[1]),
                (String) c[2],
                (String) c[3],
                Columns.instant(c[4]),
                (String) c[5],
                Columns.instant(c[6]),
                (Boolean) c[7],
                (String) c[8]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
