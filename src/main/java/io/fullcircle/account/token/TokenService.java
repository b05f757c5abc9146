package io.fullcircle.account.token;

import io.fullcircle.account.Account;
import io.fullcircle.account.ConfirmationService;
import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the tokens by which programs act for people. Open to everybody, with a role or without, for a token can do no more than its
 * owner; each person has their own alone.
 */
@Stateless
@PermitAll
public class TokenService {

    /** More than that in a day, revoked ones too, is no person at work. */
    private static final int MOST_A_DAY = 40;

    private static final Duration FORGOTTEN = Duration.ofDays(90);

    /** Old rows, anybody's, go with new ones, a handful each time. */
    private static final String REMOVE_OLD = """
            delete from api_token where id in (
                select id from api_token where least(expires_at, revoked_at) < ?1 limit 50 for update skip locked)
            """;

    private static final String INSERT = """
            insert into api_token (id, public_id, account_id, name, token_hash, scopes, made_by, created_at, expires_at)
            values (nextval('api_token_seq'), ?1, ?2, ?3, ?4, string_to_array(cast(?5 as text), ','), 'PERSON', ?6, ?7)
            """;

    private static final String COUNTS = """
            select count(*) filter (where revoked_at is null and expires_at > ?2), count(*) filter (where created_at > ?3),
                (select count(*) from api_token where public_id = ?4)
            from api_token where account_id = ?1
            """;

    private static final String REVOKE = """
            with ended as (
                update api_token set revoked_at = ?2
                where account_id = ?1 and revoked_at is null and expires_at > ?2 %s returning public_id
            ) select public_id from ended
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private ConfirmationService confirmation;

    @Inject
    private TokenNotice notice;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Makes a token for the person, who gets a mail about it. It is in the answer and nowhere else.
     *
     * @param password the person's own, asked again: who finds a browser open must not leave with a key
     * @throws DomainException naming {@code password} when it is wrong; too often, after too many wrong ones or too many tokens; a
     *     conflict when this very form has made one already; when there are too many that work
     */
    public String make(Viewer viewer, NewToken wanted, String password) {
        confirmation.confirm(viewer, "password", password);
        // One at a time for each account, so that the bounds hold.
        Account account = em.find(Account.class, viewer.accountId(), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        forgetOld(now);
        checkBounds(viewer, wanted.publicId(), now);
        String token = ApiToken.fresh();
        em.createNativeQuery(INSERT)
                .setParameter(1, wanted.publicId())
                .setParameter(2, viewer.accountId())
                .setParameter(3, wanted.name())
                .setParameter(4, ApiToken.hash(token))
                .setParameter(5, wanted.scopes() == null ? null : Scope.join(wanted.scopes()))
                .setParameter(6, utc(now))
                .setParameter(7, utc(now.plus(wanted.lasts())))
                .executeUpdate();
        notice.send(account, viewer, wanted, now);
        audit.record(AuditEntry.own(viewer.accountId(), AuditAction.TOKEN_MADE)
                .about(wanted.publicId())
                .with(wanted.scopes() == null ? "all" : Scope.join(wanted.scopes())));
        return token;
    }

    /**
     * Ends one of the person's tokens; one that has ended already stays as it is.
     *
     * @throws DomainException not found, for one that is not theirs
     */
    public void revoke(Viewer viewer, UUID publicId) {
        List<?> ended = em.createNativeQuery(REVOKE.formatted("and public_id = ?3"))
                .setParameter(1, viewer.accountId())
                .setParameter(2, utc(clock.instant()))
                .setParameter(3, publicId)
                .getResultList();
        if (ended.isEmpty() && !isOf(viewer, publicId)) {
            throw DomainException.notFound();
        }
        record(viewer.accountId(), ended);
    }

    /** Ends all tokens of an account: for a password that was lost, and for who wants it with a new one. */
    public void revokeAll(long accountId) {
        record(
                accountId,
                em.createNativeQuery(REVOKE.formatted(""))
                        .setParameter(1, accountId)
                        .setParameter(2, utc(clock.instant()))
                        .getResultList());
    }

    private void checkBounds(Viewer viewer, UUID wanted, Instant now) {
        Object[] counts = (Object[]) em.createNativeQuery(COUNTS)
                .setParameter(1, viewer.accountId())
                .setParameter(2, utc(now))
                .setParameter(3, utc(now.minus(Duration.ofDays(1))))
                .setParameter(4, wanted)
                .getSingleResult();
        if (number(counts[2]) > 0) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "account.token.rule.shownOnce");
        }
        if (number(counts[0]) >= ApiToken.MOST) {
            throw DomainException.invalid(null, "account.token.rule.many", ApiToken.MOST);
        }
        if (number(counts[1]) >= MOST_A_DAY) {
            throw DomainException.invalid(null, "account.token.rule.day", MOST_A_DAY);
        }
    }

    private boolean isOf(Viewer viewer, UUID publicId) {
        return number(em.createNativeQuery("select count(*) from api_token where account_id = ?1 and public_id = ?2")
                        .setParameter(1, viewer.accountId())
                        .setParameter(2, publicId)
                        .getSingleResult())
                > 0;
    }

    private void record(long accountId, List<?> ended) {
        ended.forEach(id -> audit.record(
                AuditEntry.own(accountId, AuditAction.TOKEN_REVOKED).about((UUID) id)));
    }

    private void forgetOld(Instant now) {
        em.createNativeQuery(REMOVE_OLD)
                .setParameter(1, utc(now.minus(FORGOTTEN)))
                .executeUpdate();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
