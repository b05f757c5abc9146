package io.fullcircle.account.audit;

import io.fullcircle.account.admin.AccountSearch;
import io.fullcircle.account.admin.AdminAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the audit log, newest first, from a place in it on: as many statements for a log of a hundred thousand entries as for an empty
 * one. Entries name people by their account; what they are shown with is its name at the moment. Should somebody be erased, the entries
 * stay, for who did what has to be known, and are shown with whatever name the erasure leaves to the account.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditQueries {

    /** Entries on one page of the log. */
    public static final int PAGE = 40;

    private static final String ENTRIES = """
            select e.id, e.at, e.action, e.via, e.network, e.request_id, e.object_id, e.detail,
                a.public_id, a.display_name, s.public_id, s.display_name, p.public_id, p.name
            from audit_entry e left join account a on a.id = e.actor_id left join account s on s.id = e.subject_id
                left join programme p on p.id = e.programme_id
            where true %s
            order by e.at desc, e.id desc limit ?1
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * What was looked for.
     *
     * @param before where the page before ended, or null for the newest
     * @param most entries at most
     */
    public List<AuditRow> entries(Viewer viewer, AuditSearch search, AuditPosition before, int most) {
        require(viewer);
        String people = search.person().isEmpty() ? null : people(search);
        Query query = em.createNativeQuery(ENTRIES.formatted(conditions(search, people, before)))
                .setParameter(1, most);
        if (before != null) {
            query.setParameter(2, before.at().atOffset(ZoneOffset.UTC)).setParameter(3, before.id());
        }
        if (search.from() != null) {
            query.setParameter(4, search.from().atOffset(ZoneOffset.UTC));
        }
        if (search.until() != null) {
            query.setParameter(5, search.until().atOffset(ZoneOffset.UTC));
        }
        if (!search.actions().isEmpty()) {
            query.setParameter(
                    6, search.actions().stream().map(AuditAction::name).collect(Collectors.joining(",", "{", "}")));
        }
        if (people != null) {
            query.setParameter(7, people);
        }
        if (search.programme() != null) {
            query.setParameter(8, search.programme().toString());
        }
        List<AuditRow> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(row((Object[]) row));
        }
        return rows;
    }

    private static String conditions(AuditSearch search, String people, AuditPosition before) {
        StringBuilder sql = new StringBuilder();
        if (before != null) {
            sql.append(" and (e.at, e.id) < (?2, ?3)");
        }
        if (search.from() != null) {
            sql.append(" and e.at >= ?4");
        }
        if (search.until() != null) {
            sql.append(" and e.at < ?5");
        }
        if (!search.actions().isEmpty()) {
            sql.append(" and e.action = any (cast(?6 as text[]))");
        }
        if (people != null) {
            sql.append(" and (e.actor_id = any (cast(?7 as bigint[])) or e.subject_id = any (cast(?7 as bigint[])))");
        }
        if (search.programme() != null) {
            sql.append(" and e.programme_id = (select x.id from programme x where x.public_id = cast(?8 as uuid))");
        }
        return sql.toString();
    }

    /** Ids of the people whom the search means, as an array's text: found first, so that the log is read by its index on them. */
    private String people(AuditSearch search) {
        UUID id = search.personId();
        Query query = id != null
                ? em.createNativeQuery("select id from account where public_id = cast(?1 as uuid)")
                        .setParameter(1, id.toString())
                : em.createNativeQuery("select id from account where lower(display_name) || ' ' || email like ?1")
                        .setParameter(1, AccountSearch.anywhere(search.person()));
        List<?> ids = query.getResultList();
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The programmes there are, by name. */
    public List<AuditProgrammeRow> programmes(Viewer viewer) {
        require(viewer);
        List<?> rows = em.createNativeQuery("select public_id, name from programme order by name, id limit 500")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new AuditProgrammeRow((UUID) column[0], (String) column[1]))
                .toList();
    }

    private static AuditRow row(Object[] column) {
        return new AuditRow(
                ((Number) column[0]).longValue(),
                Columns.instant(column[1]),
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (String) column[5],
                (UUID) column[6],
                (String) column[7],
                (UUID) column[8],
                (String) column[9],
                (UUID) column[10],
                (String) column[11],
                (UUID) column[12],
                (String) column[13]);
    }

    private static void require(Viewer viewer) {
        if (!AdminAccess.mayAdminister(viewer)) {
            throw DomainException.notFound();
        }
    }
}
