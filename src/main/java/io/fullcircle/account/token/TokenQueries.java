package io.fullcircle.account.token;

import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads people's tokens. Open to everybody, with a role or without; each person reads their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenQueries {

    /** So long after its end a token is still shown. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int MOST_ENDED = 20;

    private static final String ROWS = """
            select public_id, name, array_to_string(scopes, ','), made_by, created_at, expires_at, used_at, used_network, revoked_at,
                id, least(expires_at, revoked_at) as ended_at
            from api_token where account_id = ?1 and
            """;

    private static final String LIVE = ROWS + " revoked_at is null and expires_at > ?2";

    private static final String ENDED = ROWS + " least(expires_at, revoked_at) between ?3 and ?2"
            + " order by least(expires_at, revoked_at) desc, id desc limit " + MOST_ENDED;

    /** The halves of a union come in no promised order; {@code ended_at} of a token that works lies ahead. */
    private static final String IN_ORDER =
            " order by case when revoked_at is null and expires_at > ?2 then created_at end desc nulls last,"
                    + " ended_at desc, id desc";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The person's tokens that work, the newest first, and then those that ended lately. */
    public List<TokenRow> own(Viewer viewer) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<?> rows = em.createNativeQuery("select * from ((" + LIVE + ") union all (" + ENDED + ")) t" + IN_ORDER)
                .setParameter(1, viewer.accountId())
                .setParameter(2, now)
                .setParameter(3, now.minus(REMEMBERED))
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** How many of the person's tokens work. */
    public int live(Viewer viewer) {
        Object count = em.createNativeQuery(
                        "select count(*) from api_token where account_id = ?1 and revoked_at is null and expires_at > ?2")
                .setParameter(1, viewer.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    private static TokenRow row(Object[] column) {
        String scopes = (String) column[2];
        return new TokenRow(
                (UUID) column[0],
                (String) column[1],
                scopes == null ? null : List.copyOf(Scope.known(scopes)),
                column[3].equals("OPERATOR"),
                Columns.instant(column[4]),
                Columns.instant(column[5]),
                Columns.instant(column[6]),
                (String) column[7],
                Columns.instant(column[8]));
    }
}
