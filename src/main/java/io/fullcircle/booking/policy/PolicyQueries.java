package io.fullcircle.booking.policy;

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

/** What programmes expect of who books in them, and what candidates have of their allowance. */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PolicyQueries {

    /** What counts against an allowance: whatever takes an interviewer's time, and what the candidate gave up too late for anybody else. */
    private static final String COUNTS = """
            (b.state in ('REQUESTED', 'CONFIRMED', 'COMPLETED')
                or b.state = 'CANCELLED' and b.late and b.ended_by = b.candidate_id)
            """;

    private static final String SAID =
            "p.cutoff_hours, p.cutoff_reason, p.lateness_minutes, p.allowance, p.open_requests, p.offer_hours, p.version";

    private static final String POLICY = "select " + SAID + " from booking_policy p where p.programme_id = ?1";

    private static final String USED = """
            select u.counted, u.asked,
                (select coalesce(max(e.mocks), 0) from allowance_extra e where e.programme_id = ?1 and e.account_id = ?2),
                %s
            from (
                select count(*) filter (where %s) as counted, count(*) filter (where b.state = 'REQUESTED') as asked
                from booking b where b.programme_id = ?1 and b.candidate_id = ?2
            ) u left join booking_policy p on p.programme_id = ?1
            """.formatted(SAID, COUNTS);

    /** The column of {@link #USED} at which the policy begins. */
    private static final int FIRST_SAID = 3;

    private static final String CANDIDATES = """
            select a.public_id, a.display_name, count(b.id) filter (where %s), coalesce(max(e.mocks), 0)
            from account a
                left join booking b on b.candidate_id = a.id and b.programme_id = ?1
                left join allowance_extra e on e.account_id = a.id and e.programme_id = ?1
            where a.id in (select m.account_id from membership m
                where m.programme_id = ?1 and m.role = 'CANDIDATE' and m.ended_at is null)
            group by a.id order by a.display_name, a.id
            """.formatted(COUNTS);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The policy of this programme, the usual one where it has said nothing. */
    public PolicyRow of(long programmeId) {
        List<?> rows = em.createNativeQuery(POLICY).setParameter(1, programmeId).getResultList();
        return rows.stream().findFirst().map(row -> policy((Object[]) row, 0)).orElse(PolicyRow.USUAL);
    }

    private static PolicyRow policy(Object[] c, int first) {
        return new PolicyRow(
                (Integer) c[first],
                (String) c[first + 1],
                (Integer) c[first + 2],
                (Integer) c[first + 3],
                (Integer) c[first + 4],
                (Integer) c[first + 5],
                (Integer) c[first + 6]);
    }

    /**
     * What this person has used in a programme of theirs, and how much is left, in one statement.
     *
     * @param candidate whoever it is about; that the one who asks may know it is for the caller to say
     */
    @RolesAllowed({Role.Names.CANDIDATE, Role.Names.LEAD, Role.Names.SYSTEM})
    public Allowance allowance(Viewer candidate, long programmeId) {
        Object[] used = (Object[]) em.createNativeQuery(USED)
                .setParameter(1, programmeId)
                .setParameter(2, candidate.accountId())
                .getSingleResult();
        return new Allowance(
                used[FIRST_SAID] == null ? PolicyRow.USUAL : policy(used, FIRST_SAID),
                ((Number) used[0]).intValue(),
                ((Number) used[1]).intValue(),
                ((Number) used[2]).intValue());
    }

    /** The candidates of a programme with what they have used, by name; nobody for who does not lead the whole of it. */
    @RolesAllowed(Role.Names.LEAD)
    public List<AllowanceRow> candidates(Viewer viewer, long programmeId) {
        if (!PolicyAccess.mayChange(viewer, programmeId)) {
            return List.of();
        }
        List<?> rows =
                em.createNativeQuery(CANDIDATES).setParameter(1, programmeId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new AllowanceRow(
                        (UUID) c[0], (String) c[1], ((Number) c[2]).longValue(), ((Number) c[3]).intValue()))
                .toList();
    }
}
