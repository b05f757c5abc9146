package io.fullcircle.account.signin;

import io.fullcircle.shared.access.IdleLimit;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.SignInLimits;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Reads where people are signed in. Open to everybody, with a role or without; each person reads their own, an administrator all. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInQueries {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private IdleLimit limit;

    /** The person's sign-ins that are worth something, the last used first. */
    public List<SignInRow> open(Viewer viewer) {
        return open(viewer.accountId());
    }

    /** The same of anybody, for an administrator. */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public List<SignInRow> open(Viewer viewer, long accountId) {
        return viewer.is(Role.ADMINISTRATOR) ? open(accountId) : List.of();
    }

    private List<SignInRow> open(long accountId) {
        Instant now = clock.instant();
        return em.createQuery(
                        "select new io.fullcircle.account.signin.SignInRow(s.id, s.publicId, s.browser, s.platform, s.network,"
                                + " s.signedInAt, s.usedAt, s.expiresAt) from SignIn s"
                                + " where s.accountId = :account and s.endedAt is null and s.expiresAt > :now"
                                + " and (s.usedAt > :idle or s.validatorHash is not null) order by s.usedAt desc, s.id desc",
                        SignInRow.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setParameter("idle", now.minus(limit.idle()))
                .getResultList();
    }

    /** True when this sign-in was ended before its time, or its account may not sign in any more. */
    public boolean wasEnded(long accountId, long signInId) {
        Object found = em.createNativeQuery("select count(*) from sign_in s join account a on a.id = s.account_id"
                        + " where s.id = ?1 and s.account_id = ?2 and (s.ended_at is not null or a.status <> 'ACTIVE')")
                .setParameter(1, signInId)
                .setParameter(2, accountId)
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }

    /**
     * True when somebody has signed in to the account with this address in the browser with this token lately, and nobody has revoked
     * that since.
     *
     * @param email in lower case
     */
    public boolean isKnown(String email, String deviceToken) {
        Object found = em.createNativeQuery("select count(*) from sign_in s join account a on a.id = s.account_id"
                        + " where a.email = ?1 and s.device_hash = ?2 and s.signed_in_at > ?3"
                        + " and coalesce(s.ending, 'SIGNED_OUT') = 'SIGNED_OUT'")
                .setParameter(1, email)
                .setParameter(2, Secret.hash(deviceToken))
                .setParameter(3, clock.instant().minus(SignInLimits.KNOWN).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
