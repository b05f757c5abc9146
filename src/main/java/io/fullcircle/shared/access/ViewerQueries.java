package io.fullcircle.shared.access;

import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.text.Zones;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Derives the {@link Viewer} of a request in one statement. It reads the tables of accounts, sign-ins, tokens and memberships by SQL, because every
 * feature stands on it and it may import none.
 */
@Stateless
@PermitAll
public class ViewerQueries {

    /** With a place for what is done besides, for what else is read, for what else has to be true, and for whose it is. */
    private static final String VIEWER = """
            %s
            select a.public_id, a.display_name, a.email, a.time_zone, a.language, g.role, g.programme_id, g.cohort_id,
                a.photo_at, (select max(c.notice_version) from consent c where c.account_id = a.id), a.id%s
            from account a
            %s
            left join (
                select account_id, role, programme_id, cohort_id from membership where ended_at is null
                union all
                select account_id, role, null, null from account_role
            ) g on g.account_id = a.id
            where %s a.status = 'ACTIVE'
            """;

    private static final String BY_ID = "a.id = ?1 and";

    private static final String ANY = VIEWER.formatted("", "", "", BY_ID);

    /** Writes down the use of the sign-in as it reads it, now and then, so that a request still sends one statement. */
    private static final String SIGNED_IN = VIEWER.formatted("""
            with used as (
                update sign_in set used_at = ?3
                where id = ?2 and account_id = ?1 and ended_at is null and expires_at > ?3 and used_at > ?4 and used_at < ?5
            )""", """
            , (select count(*) from (select from inbox_notice n where n.account_id = a.id and n.read_at is null limit %d) u)""".formatted(Viewer.MOST_UNREAD), """
            join sign_in s on s.account_id = a.id and s.id = ?2
                and s.ended_at is null and s.expires_at > ?3 and s.used_at > ?4""", BY_ID);

    /** Writes down the use of the token likewise. Of several at once one writes: the others find its row changed and leave it. */
    private static final String BY_TOKEN = VIEWER.formatted("""
            with used as (
                update api_token u set used_at = ?2, used_network = ?4 from account o
                where u.token_hash = ?1 and u.revoked_at is null and u.expires_at > ?2
                    and (u.used_at is null or u.used_at < ?3) and o.id = u.account_id and o.status = 'ACTIVE'
            )""", ", array_to_string(t.scopes, ',')", """
            join api_token t on t.account_id = a.id and t.token_hash = ?1
                and t.revoked_at is null and t.expires_at > ?2""", "");

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private IdleLimit limit;

    /**
     * The active account with this id, with its roles as they are now; empty when it is gone or suspended. Within a transaction it is read
     * on that one's connection: who holds one and waited for a second would, with as many at once as there are, wait in vain.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Viewer> find(long accountId) {
        return viewer(em.createNativeQuery(ANY).setParameter(1, accountId).getResultList(), 0);
    }

    /**
     * The same for an account that has signed in, as long as that sign-in has neither ended nor been out of use for too long.
     *
     * @param signInId id of the sign-in
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Viewer> find(long accountId, long signInId) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<?> rows = em.createNativeQuery(SIGNED_IN)
                .setParameter(1, accountId)
                .setParameter(2, signInId)
                .setParameter(3, now)
                .setParameter(4, now.minus(limit.idle()))
                .setParameter(5, now.minus(SignInLimits.BETWEEN_USES))
                .getResultList();
        return viewer(rows, rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[11]).intValue());
    }

    /**
     * The owner of a token, as long as it is neither revoked nor has run out.
     *
     * @param tokenHash as {@link ApiToken#hash} makes it
     * @param network the start of the address that the token comes from, which is kept as that of its last use
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<TokenViewer> find(byte[] tokenHash, String network) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<?> rows = em.createNativeQuery(BY_TOKEN)
                .setParameter(1, tokenHash)
                .setParameter(2, now)
                .setParameter(3, now.minus(ApiToken.BETWEEN_USES))
                .setParameter(4, network)
                .getResultList();
        return viewer(rows, 0).map(viewer -> TokenViewer.of(viewer, (String) ((Object[]) rows.get(0))[11]));
    }

    private static Optional<Viewer> viewer(List<?> rows, int unread) {
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
                ((Number) first[10]).longValue(),
                (UUID) first[0],
                (String) first[1],
                (String) first[2],
                Zones.known((String) first[3]),
                Locale.forLanguageTag((String) first[4]),
                roles,
                memberships,
                Columns.instant(first[8]),
                first[9] == null ? 0 : ((Number) first[9]).intValue(),
                unread));
    }
}
