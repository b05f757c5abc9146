package io.fullcircle.people.conflict;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * Conflicts of interest as pages show them, one statement each, and whether two people have one. The view {@code conflict_pair} holds
 * every pair from both sides for whoever joins it; {@code barred_pair} holds who cannot be offered to a candidate, for whatever reason.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConflictQueries {

    private static final String ROWS = """
            select f.public_id, a.display_name, coalesce(o.display_name, f.other_email, f.employer), f.reason, f.note, d.display_name,
                f.declared_at, w.display_name, f.withdrawn_at
            from conflict_of_interest f join account a on a.id = f.account_id join account d on d.id = f.declared_by
                left join account o on o.id = f.other_id left join account w on w.id = f.withdrawn_by
            where %s order by f.withdrawn_at desc nulls first, f.declared_at desc, f.id
            """;

    private static final String OWN = ROWS.formatted("f.account_id = ?1 and f.declared_by = ?1");

    /** Where both sides are known, both take part in the programme, or have: what concerns another programme is read there. */
    private static final String IN_PROGRAMME = ROWS.formatted("""
            exists (select from membership m where m.account_id = f.account_id and m.programme_id = ?1 and m.role <> 'LEAD')
                and (f.other_id is null
                    or exists (select from membership m where m.account_id = f.other_id and m.programme_id = ?1 and m.role <> 'LEAD'))
            """);

    private static final String SIDES = """
            select distinct a.public_id, a.display_name, m.role from membership m join account a on a.id = m.account_id
            where m.programme_id = ?1 and m.ended_at is null and m.role <> 'LEAD' order by a.display_name, a.public_id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** What this person has declared about themselves: what stands first, then the newest. */
    public List<ConflictRow> own(Viewer viewer) {
        return ConflictAccess.mayDeclare(viewer) ? rows(OWN, viewer.accountId()) : List.of();
    }

    /** What stands or stood between people of a programme, in the same order; nothing for who does not lead the whole of it. */
    @RolesAllowed(Role.Names.LEAD)
    public List<ConflictRow> inProgramme(Viewer viewer, long programmeId) {
        return ConflictAccess.mayOversee(viewer, programmeId) ? rows(IN_PROGRAMME, programmeId) : List.of();
    }

    /** The candidates and interviewers of a programme by name; nobody for who does not lead the whole of it. */
    @RolesAllowed(Role.Names.LEAD)
    public List<SideRow> sides(Viewer viewer, long programmeId) {
        if (!ConflictAccess.mayOversee(viewer, programmeId)) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(SIDES).setParameter(1, programmeId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new SideRow((UUID) c[0], (String) c[1], Role.valueOf((String) c[2])))
                .toList();
    }

    /** True while these two may not meet in a mock. Who asks tells neither of them so. */
    @RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
    public boolean between(long one, long other) {
        return (Boolean) em.createNativeQuery(
                        "select exists (select from conflict_pair where account_id = ?1 and other_id = ?2)")
                .setParameter(1, one)
                .setParameter(2, other)
                .getSingleResult();
    }

    private List<ConflictRow> rows(String sql, long id) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static ConflictRow row(Object[] c) {
        return new ConflictRow(
                (UUID) c[0],
                (String) c[1],
                (String) c[2],
                ConflictReason.valueOf((String) c[3]),
                (String) c[4],
                (String) c[5],
                Columns.instant(c[6]),
                (String) c[7],
                Columns.instant(c[8]));
    }
}
