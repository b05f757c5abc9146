package io.fullcircle.lead;

import io.fullcircle.catalogue.Level;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a lead's board shows: one statement for the cohort, one for all its candidates, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LeadQueries {

    private static final String COHORT = """
            select new io.fullcircle.lead.BoardCohortRow(c.id, c.publicId, c.name, p.id, p.publicId, p.name, c.jobFamily, c.level,
                c.startsOn, c.endsOn)
            from Cohort c join c.programme p where c.publicId = :id and p.archivedAt is null
            """;

    /** In SQL, because "the next one of each" is a lateral join. All mocks of the programme count, also those of an earlier cohort. */
    private static final String CANDIDATES = """
            select a.id, a.public_id, a.display_name, t.level, t.target_date,
                mocks.held, mocks.due, mocks.due_since, following.starts_at, following.display_name
            from membership m
            join account a on a.id = m.account_id
            left join candidate_profile t on t.account_id = m.account_id
            cross join lateral (
                select count(s.id) as held,
                    count(*) filter (where s.id is null and b.state = 'CONFIRMED' and b.ends_at <= ?2) as due,
                    min(b.ends_at) filter (where s.id is null and b.state = 'CONFIRMED' and b.ends_at <= ?2) as due_since
                from booking b
                left join scorecard s on s.booking_id = b.id and s.submitted_at is not null
                where b.candidate_id = m.account_id and b.programme_id = m.programme_id
            ) mocks
            left join lateral (
                select b.starts_at, i.display_name
                from booking b join account i on i.id = b.interviewer_id
                where b.candidate_id = m.account_id and b.programme_id = m.programme_id
                    and b.state = 'CONFIRMED' and b.ends_at > ?2
                order by b.starts_at limit 1
            ) following on true
            where m.cohort_id = ?1 and m.role = 'CANDIDATE' and m.ended_at is null
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The cohort with this public id; empty when there is none that this person may see. */
    public Optional<BoardCohortRow> cohort(Viewer viewer, UUID publicId) {
        return em.createQuery(COHORT, BoardCohortRow.class)
                .setParameter("id", publicId)
                .getResultStream()
                .filter(cohort -> LeadAccess.maySee(viewer, cohort.programmeId(), cohort.id()))
                .findFirst();
    }

    /** The candidates of a cohort as they are now, in no particular order; none for who may not see them. */
    public List<BoardRow> candidates(Viewer viewer, BoardCohortRow cohort) {
        if (!LeadAccess.maySee(viewer, cohort.programmeId(), cohort.id())) {
            return List.of();
        }
        List<?> found = em.createNativeQuery(CANDIDATES)
                .setParameter(1, cohort.id())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        List<BoardRow> rows = new ArrayList<>();
        for (Object columns : found) {
            rows.add(row((Object[]) columns));
        }
        return rows;
    }

    private static BoardRow row(Object[] column) {
        return new BoardRow(
                ((Number) column[0]).longValue(),
                (UUID) column[1],
                (String) column[2],
                column[3] == null ? null : Level.valueOf((String) column[3]),
                date(column[4]),
                ((Number) column[5]).intValue(),
                ((Number) column[6]).intValue(),
                Columns.instant(column[7]),
                Columns.instant(column[8]),
                (String) column[9]);
    }

    /** The driver hands dates out as the provider's configuration has it. */
    private static LocalDate date(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
