package io.fullcircle.people.standing;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where interviewers stand, in one statement however many there are. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StandingQueries {

    /** After how many days without a sign of them interviewers are asked, where the programme has said nothing. */
    public static final int USUAL_DAYS = 60;

    private static final String ROWS = """
            select p.public_id, p.name, a.public_id, a.display_name, x.why, x.applied_at, x.approved, x.decided_at, x.reason,
                v.approved_at, v.asked_at, v.away_since, cast(t.paused_until as text),
                (select count(*) from booking b where b.interviewer_id = m.account_id and b.programme_id = m.programme_id
                    and b.state in ('CONFIRMED', 'COMPLETED')),
                w.withdrawn_at, coalesce(w.withdrawn_by = w.account_id, false), coalesce(i.companies, '')
            from membership m join programme p on p.id = m.programme_id and p.archived_at is null join account a on a.id = m.account_id
                left join lateral (select * from interviewer_application y where y.programme_id = m.programme_id
                    and y.account_id = m.account_id order by y.applied_at desc, y.id desc limit 1) x on true
                left join lateral (select * from interviewer_approval y where y.programme_id = m.programme_id
                    and y.account_id = m.account_id and y.withdrawn_at is not null order by y.withdrawn_at desc, y.id desc limit 1) w on true
                left join interviewer_approval v on v.programme_id = m.programme_id and v.account_id = m.account_id and v.withdrawn_at is null
                left join interviewer_profile i on i.account_id = m.account_id
                left join offer_terms t on t.account_id = m.account_id
            where m.role = 'INTERVIEWER' and m.ended_at is null and %s
            order by p.name, a.display_name, a.id
            """;

    private static final String OWN = ROWS.formatted("m.account_id = ?1");

    private static final String IN_PROGRAMME = ROWS.formatted("m.programme_id = ?1");

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** Where this person stands in each programme that they interview in, by the name of the programme. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<StandingRow> own(Viewer viewer) {
        return StandingAccess.interviews(viewer) ? rows(OWN, viewer.accountId()) : List.of();
    }

    /** Where the interviewers of a programme stand, by name; nobody for who may not see them. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<StandingRow> inProgramme(Viewer viewer, long programmeId) {
        return StandingAccess.maySee(viewer, programmeId) ? rows(IN_PROGRAMME, programmeId) : List.of();
    }

    /** After how many days without a sign of them this programme asks its interviewers. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR, Role.Names.SYSTEM})
    public int quietDays(long programmeId) {
        List<?> days = em.createNativeQuery("select quiet_days from supply_policy where programme_id = ?1")
                .setParameter(1, programmeId)
                .getResultList();
        return days.stream().findFirst().map(each -> ((Number) each).intValue()).orElse(USUAL_DAYS);
    }

    private List<StandingRow> rows(String sql, long id) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static StandingRow row(Object[] c) {
        return new StandingRow(
                (UUID) c[0],
                (String) c[1],
                (UUID) c[2],
                (String) c[3],
                (String) c[4],
                Columns.instant(c[5]),
                (Boolean) c[6],
                Columns.instant(c[7]),
                (String) c[8],
                Columns.instant(c[9]),
                Columns.instant(c[10]),
                Columns.instant(c[11]),
                c[12] == null ? null : LocalDate.parse((String) c[12]),
                ((Number) c[13]).longValue(),
                Columns.instant(c[14]),
                (Boolean) c[15],
                (String) c[16]);
    }
}
