package io.fullcircle.interview.kit;

import io.fullcircle.booking.BookingState;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an interviewer can ask in a mock, has chosen to ask and has asked: one statement each, for its interviewer alone. That its
 * candidate was asked something before is told with the day, never with the name of who asked nor with how it went.
 */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KitQueries {

    /** Hits that a page shows. */
    static final int SHOWN = 30;

    private static final String MOCK = """
            select b.id, b.publicId, b.programmeId, b.candidateId, c.displayName, b.interviewerId, b.jobFamily, b.level,
                b.startsAt, b.endsAt, b.state, p.id, p.name
            from Booking b join Account c on c.id = b.candidateId
                left join AssignedPrinciple a on a.bookingId = b.id left join Principle p on p.id = a.principleId
            where b.publicId = :id order by a.position
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The mock with this public id; empty for everybody but its interviewer. */
    public Optional<KitMock> mock(Viewer viewer, UUID bookingPublicId) {
        List<Object[]> rows = em.createQuery(MOCK, Object[].class)
                .setParameter("id", bookingPublicId)
                .getResultList();
        return rows.stream().findFirst().map(row -> mock(row, rows)).filter(mock -> KitAccess.maySee(viewer, mock));
    }

    private static KitMock mock(Object[] row, List<Object[]> rows) {
        return new KitMock(
                (Long) row[0],
                (UUID) row[1],
                (Long) row[2],
                (Long) row[3],
                (String) row[4],
                (Long) row[5],
                (JobFamily) row[6],
                (Level) row[7],
                new TimeSpan((Instant) row[8], (Instant) row[9]),
                (BookingState) row[10],
                rows.stream()
                        .filter(r -> r[11] != null)
                        .map(r -> new KitPrinciple((Long) r[11], (String) r[12]))
                        .toList());
    }

    /** The published questions that the search finds among those for the job family, {@value #SHOWN} of them. */
    public KitHits hits(Viewer viewer, KitMock mock, KitSearch search) {
        KitSql sql = new KitSql(mock, clock.instant());
        List<?> rows = run(
                        viewer, mock, sql, sql.found(KitAccess.maySeeQuestionsOf(viewer, mock.programmeId()), search))
                .setMaxResults(SHOWN)
                .getResultList();
        List<KitQuestion> found =
                rows.stream().map(row -> KitSql.question((Object[]) row)).toList();
        long all = rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[KitSql.EXTRA]).longValue();
        return new KitHits(found, all);
    }

    /** What can be proposed: published questions for the job family and the level that can probe what the mock listens for. */
    public List<KitQuestion> proposable(Viewer viewer, KitMock mock) {
        KitSql sql = new KitSql(mock, clock.instant());
        List<?> rows = run(viewer, mock, sql, sql.proposable(KitAccess.maySeeQuestionsOf(viewer, mock.programmeId())))
                .getResultList();
        return rows.stream().map(row -> KitSql.question((Object[]) row)).toList();
    }

    /** What is put together for the mock, or an empty kit. */
    public Kit kit(Viewer viewer, KitMock mock) {
        KitSql sql = new KitSql(mock, clock.instant());
        List<?> rows = run(viewer, mock, sql, sql.kit()).getResultList();
        if (rows.isEmpty()) {
            return Kit.EMPTY;
        }
        List<KitEntry> entries = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[0] != null) {
                entries.add(new KitEntry(KitSql.question(columns), number(columns[KitSql.EXTRA])));
            }
        }
        Object[] first = (Object[]) rows.get(0);
        return new Kit(
                ((Number) first[KitSql.EXTRA + 1]).intValue(), number(first[KitSql.EXTRA + 2]), List.copyOf(entries));
    }

    /** What is said to have been asked in the mock so far, with how it went, in the order in which it was first said. */
    public Map<KitQuestion, Outcome> asked(Viewer viewer, KitMock mock) {
        KitSql sql = new KitSql(mock, clock.instant());
        Map<KitQuestion, Outcome> asked = new LinkedHashMap<>();
        for (Object row : run(viewer, mock, sql, sql.asked()).getResultList()) {
            Object[] columns = (Object[]) row;
            asked.put(KitSql.question(columns), Outcome.valueOf((String) columns[KitSql.EXTRA]));
        }
        return asked;
    }

    private Query run(Viewer viewer, KitMock mock, KitSql sql, String statement) {
        if (!KitAccess.maySee(viewer, mock)) {
            throw DomainException.notFound();
        }
        Query query = em.createNativeQuery(statement);
        List<Object> parameters = sql.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            query.setParameter(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return query;
    }

    private static Long number(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}
