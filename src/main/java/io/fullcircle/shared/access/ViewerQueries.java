package io.fullcircle.shared.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Derives the {@link Viewer} of a request in one statement. It reads the tables of accounts and of memberships by SQL, because every
 * feature stands on it and it may import none.
 */
@Stateless
@PermitAll
public class ViewerQueries {

    private static final String VIEWER = """
            select a.public_id, a.display_name, a.email, a.time_zone, a.language, g.role, g.programme_id, g.cohort_id
            from account a
            left join (
                select account_id, role, programme_id, cohort_id from membership where ended_at is null
                union all
                select account_id, role, null, null from account_role
            ) g on g.account_id = a.id
            where a.id = ?1 and a.status = 'ACTIVE'
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The active account with this id, with its roles as they are now; empty when it is gone or suspended. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Viewer> find(long accountId) {
        List<?> rows = em.createNativeQuery(VIEWER).setParameter(1, accountId).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<Membership> memberships = new ArrayList<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            if (column[5] == null) {
                continue;
            }
            Role role = Role.valueOf((String) column[5]);
            roles.add(role);
            if (column[6] != null) {
                Long cohort = column[7] == null ? null : ((Number) column[7]).longValue();
                memberships.add(new Membership(((Number) column[6]).longValue(), cohort, role));
            }
        }
        Object[] first = (Object[]) rows.get(0);
        return Optional.of(new Viewer(
                accountId,
                (UUID) first[0],
                (String) first[1],
                (String) first[2],
                zone((String) first[3]),
                Locale.forLanguageTag((String) first[4]),
                roles,
                memberships));
    }

    /** A zone that this Java does not know (removed from the time zone data) reads as UTC rather than locking its owner out. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }
}
