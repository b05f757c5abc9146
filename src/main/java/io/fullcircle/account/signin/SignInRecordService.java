package io.fullcircle.account.signin;

import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.SignInLimits;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.web.PublicId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the record of where people are signed in, which every request is checked against: what ends here has ended on every node with
 * the next click. Open to everybody, for who signs in has no role yet; people end their own sign-ins alone.
 */
@Stateless
@PermitAll
public class SignInRecordService {

    private static final Log LOG = Log.of(SignInRecordService.class);
    private static final String SEPARATOR = ".";

    /** Old rows go with new ones, a handful each time, so that nobody has to wait for a large removal. */
    private static final String REMOVE_OLD = """
            delete from sign_in where id in (
                select id from sign_in where expires_at < ?1 order by expires_at limit 50 for update skip locked)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private AuditService audit;

    /**
     * Writes down that an account has just signed in.
     *
     * @param remember whether the device is to remember it beyond its session
     */
    public OpenSignIn begin(long accountId, Origin origin, boolean remember) {
        Instant now = clock.instant();
        em.createNativeQuery(REMOVE_OLD)
                .setParameter(1, now.minus(SignInLimits.KNOWN).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        SignIn signIn = new SignIn(
                Uuid7.at(now),
                accountId,
                Device.of(origin.userAgent()),
                origin.address().prefix(),
                Secret.hash(origin.deviceToken()),
                now);
        String cookie = null;
        if (remember) {
            String validator = Secret.fresh();
            signIn.remember(Secret.hash(validator));
            cookie = cookie(signIn, validator);
        }
        em.persist(signIn);
        em.flush();
        audit.record(AuditEntry.own(accountId, AuditAction.SIGNED_IN).about(signIn.publicId()));
        return new OpenSignIn(accountId, signIn.id(), cookie, signIn.expiresAt());
    }

    /**
     * Brings a remembered sign-in back.
     *
     * @param cookie what the device kept
     * @return empty when it is not worth anything (any more); the device should forget it
     */
    public Optional<OpenSignIn> recall(String cookie) {
        int at = cookie == null ? -1 : cookie.indexOf(SEPARATOR);
        if (at < 0 || !Secret.wellFormed(cookie.substring(at + 1))) {
            return Optional.empty();
        }
        return selector(cookie.substring(0, at))
                .flatMap(this::locked)
                .flatMap(signIn -> recall(signIn, cookie.substring(at + 1)));
    }

    private Optional<OpenSignIn> recall(SignIn signIn, String validator) {
        Instant now = clock.instant();
        return switch (signIn.recall(Secret.hash(validator), now)) {
            case CURRENT -> {
                String fresh = Secret.fresh();
                signIn.rotate(Secret.hash(fresh), now);
                yield Optional.of(open(signIn, cookie(signIn, fresh)));
            }
            case JUST_REPLACED -> Optional.of(open(signIn, null));
            case STOLEN -> {
                LOG.info("remembered sign-in used twice", "signIn", signIn.publicId());
                audit.record(AuditEntry.nobody(AuditAction.SIGN_IN_STOLEN)
                        .to(signIn.accountId())
                        .about(signIn.publicId()));
                yield Optional.empty();
            }
            case OVER -> Optional.empty();
        };
    }

    /** Ends a sign-in because its owner leaves; the device stays known. */
    public void signOut(long accountId, long id) {
        SignIn signIn = em.find(SignIn.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (signIn != null && signIn.accountId() == accountId && signIn.ending() == null) {
            signIn.end(SignIn.Ending.SIGNED_OUT, clock.instant());
            audit.record(AuditEntry.own(accountId, AuditAction.SIGNED_OUT).about(signIn.publicId()));
        }
    }

    /**
     * Ends one of the person's sign-ins from afar and forgets that device.
     *
     * @param current the sign-in that asks; it stays
     * @throws DomainException not found, for one that is not theirs
     */
    public void revoke(Viewer viewer, long current, UUID publicId) {
        SignIn signIn = locked(publicId)
                .filter(s -> s.accountId() == viewer.accountId())
                .orElseThrow(DomainException::notFound);
        revoke(viewer.accountId(), current, signIn.deviceHash());
        audit.record(
                AuditEntry.own(viewer.accountId(), AuditAction.SIGN_IN_REVOKED).about(publicId));
    }

    /** Ends all of a person's sign-ins but the one that asks. */
    public void revokeOthers(Viewer viewer, long current) {
        revoke(viewer.accountId(), current, null);
        audit.record(
                AuditEntry.own(viewer.accountId(), AuditAction.SIGN_IN_REVOKED).with("OTHERS"));
    }

    /**
     * The same for an account that has shown itself otherwise than by a sign-in.
     *
     * @param current the sign-in that stays, or null for none
     */
    public void revokeOthers(long accountId, Long current) {
        revoke(accountId, current == null ? 0 : current, null);
    }

    /** Ends all sign-ins of an account and forgets its devices. Whoever calls it writes down why. */
    public void revokeAll(long accountId) {
        revoke(accountId, 0, null);
    }

    /** @param device hash of the one whose sign-ins end, or null for all */
    private void revoke(long accountId, long current, byte[] device) {
        Query update = em.createNativeQuery("update sign_in set ended_at = coalesce(ended_at, ?1), ending = 'REVOKED'"
                        + " where account_id = ?2 and id <> ?3" + (device == null ? "" : " and device_hash = ?4"))
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, accountId)
                .setParameter(3, current);
        if (device != null) {
            update.setParameter(4, device);
        }
        update.executeUpdate();
    }

    private Optional<SignIn> locked(UUID publicId) {
        return em.createQuery("select s from SignIn s where s.publicId = :id", SignIn.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static OpenSignIn open(SignIn signIn, String cookie) {
        return new OpenSignIn(signIn.accountId(), signIn.id(), cookie, signIn.expiresAt());
    }

    private static String cookie(SignIn signIn, String validator) {
        return signIn.publicId() + SEPARATOR + validator;
    }

    private static Optional<UUID> selector(String text) {
        try {
            return Optional.of(PublicId.parse(text));
        } catch (DomainException none) {
            return Optional.empty();
        }
    }
}
