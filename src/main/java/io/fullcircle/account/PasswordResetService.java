package io.fullcircle.account;

import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.account.token.TokenService;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.SiteAddress;
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
import java.util.Optional;

/** New passwords for people who have forgotten theirs: a link to their own address, which works once and for an hour. */
@Stateless
@PermitAll
public class PasswordResetService {

    /** How long a link works. */
    static final Duration LASTS = Duration.ofMinutes(60);

    private static final int MAILS_AN_HOUR = 3;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

    @Inject
    private Clock clock;

    @Inject
    private SignInRecordService signIns;

    @Inject
    private TokenService tokens;

    @Inject
    private PasswordNotice notice;

    @Inject
    private AuditService audit;

    /**
     * Id of the account with this address, for {@link PasswordResetSender#send} alone, which has to be called whatever the answer is.
     *
     * @throws DomainException naming {@code email} when that is no address
     */
    public Optional<Long> accountOf(String email) {
        return em.createQuery("select a.id from Account a where a.email = :email", Long.class)
                .setParameter("email", NewAccount.checkedEmail(email))
                .getResultStream()
                .findFirst();
    }

    /**
     * Mails a link to the owner of an account. Does nothing for a suspended one and after three mails in an hour.
     *
     * @return whether a mail goes out; whoever asks without being signed in is not told
     */
    public boolean send(long accountId) {
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (!account.maySignIn() || sentSince(accountId, now.minus(Duration.ofHours(1))) >= MAILS_AN_HOUR) {
            return false;
        }
        forgetOld(accountId, now);
        String token = Secret.fresh();
        em.createNativeQuery(
                        "insert into password_reset (token_hash, account_id, created_at, expires_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, Secret.hash(token))
                .setParameter(2, accountId)
                .setParameter(3, utc(now))
                .setParameter(4, utc(now.plus(LASTS)))
                .executeUpdate();
        Messages texts = Messages.in(account.language());
        outbox.enqueue(Mail.letter(
                        account.email(),
                        account.displayName(),
                        account.language(),
                        texts.text("account.reset.mail.subject"),
                        texts.text("account.reset.mail.text", LASTS.toMinutes()),
                        site.base() + "/account/reset?token=" + token,
                        texts.text("account.reset.mail.notYou"))
                .secretFor(LASTS));
        return true;
    }

    /** True when this link was not used, has not expired, and belongs to somebody who may sign in. */
    public boolean usable(String token) {
        return owner(token).isPresent();
    }

    /**
     * Sets the password, uses up every link of the account, signs it out everywhere and revokes its tokens. Its owner gets a mail about it.
     *
     * @throws DomainException when the link works no longer, or naming {@code password} when the new one breaks a rule
     */
    public void reset(String token, String password) {
        long accountId = owner(token).orElseThrow(PasswordResetService::unusable);
        // The account before its links, as its suspension takes them: two who held one each would wait for each other.
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        owner(token).orElseThrow(PasswordResetService::unusable);
        PasswordRules.check("password", password, account.displayName(), account.email());
        account.changePassword(passwords.hash(password));
        em.createNativeQuery("update password_reset set used_at = ?1 where account_id = ?2 and used_at is null")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, accountId)
                .executeUpdate();
        signIns.revokeAll(accountId);
        tokens.revokeAll(accountId);
        audit.record(AuditEntry.own(accountId, AuditAction.PASSWORD_RESET));
        notice.send(account);
    }

    private Optional<Long> owner(String token) {
        if (!Secret.wellFormed(token)) {
            return Optional.empty();
        }
        List<?> found = em.createNativeQuery(
                        "select r.account_id from password_reset r join account a on a.id = r.account_id"
                                + " where r.token_hash = ?1 and r.used_at is null and r.expires_at > ?2 and a.status = 'ACTIVE'")
                .setParameter(1, Secret.hash(token))
                .setParameter(2, utc(clock.instant()))
                .getResultList();
        return found.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    private static DomainException unusable() {
        return DomainException.invalid(null, "account.reset.unusable.text");
    }

    private long sentSince(long accountId, Instant from) {
        Object count = em.createNativeQuery(
                        "select count(*) from password_reset where account_id = ?1 and created_at > ?2")
                .setParameter(1, accountId)
                .setParameter(2, utc(from))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private void forgetOld(long accountId, Instant now) {
        em.createNativeQuery("delete from password_reset where account_id = ?1 and expires_at < ?2")
                .setParameter(1, accountId)
                .setParameter(2, utc(now.minus(Duration.ofDays(1))))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
