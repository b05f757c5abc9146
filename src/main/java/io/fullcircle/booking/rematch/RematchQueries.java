package io.fullcircle.booking.rematch;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingState;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What candidates have lost by their interviewers' doing: one statement. */
@Stateless
@RolesAllowed(Role.Names.CANDIDATE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RematchQueries {

    /** How long after it ended a mock is replaced in one step, where its own time has come meanwhile. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    /** Where nobody gave a reason, a membership ended: where the candidate was still one just then, it was the interviewer's. */
    private static final String LET_DOWN = """
            select b.public_id, b.programme_id, b.starts_at, b.ends_at, i.public_id, i.display_name, b.state, p.public_id
            from booking b join account i on i.id = b.interviewer_id
                join programme p on p.id = b.programme_id and p.archived_at is null
            where b.candidate_id = ?1 and (b.starts_at > ?2 or b.ended_at > ?3)
                and (b.state in ('DECLINED', 'LAPSED')
                    or b.state = 'CANCELLED' and (b.ended_by = b.interviewer_id or b.reason = '' and exists (select from membership m
                        where m.account_id = b.candidate_id and m.programme_id = b.programme_id and m.role = 'CANDIDATE'
                            and m.joined_at <= b.ended_at and (m.ended_at is null or m.ended_at > b.ended_at)))
                    or b.state = 'NO_SHOW' and b.absent_id = b.interviewer_id)
                and not exists (select from booking n where n.replaces = b.id)
            order by b.starts_at, b.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What this person has lost of late and can have something in the place of, earliest first. */
    public List<LetDownRow> letDown(Viewer viewer) {
        Instant now = clock.instant();
        List<?> rows = em.createNativeQuery(LET_DOWN)
                .setParameter(1, viewer.accountId())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> row((Object[]) row))
                .filter(row -> BookingAccess.mayBook(viewer, row.programmeId()))
                .toList();
    }

    private static LetDownRow row(Object[] c) {
        return new LetDownRow(
                (UUID) c[0],
                ((Number) c[1]).longValue(),
                (UUID) c[7],
                new TimeSpan(Columns.instant(c[2]), Columns.instant(c[3])),
                (UUID) c[4],
                (String) c[5],
                BookingState.valueOf((String) c[6]));
    }
}
