package io.fullcircle.account.own;

import io.fullcircle.account.Account;
import io.fullcircle.account.ConfirmationService;
import io.fullcircle.account.NewAccount;
import io.fullcircle.account.own.EmailChangeRow.State;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Violation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Changes of address: asked with the password, and made when the old address and the new one have both said yes. Whether the new one is
 * another account's already is told to its owner alone. Open to everybody, for the links are opened on any device.
 */
@Stateless
@PermitAll
public class EmailChangeService {

    /** How long the links work. */
    static final Duration LASTS = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ASKS_AN_HOUR = 3;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private EmailChangeQueries changes;

    @Inject
    private EmailChangeMail mail;

    @Inject
    private ConfirmationService confirmation;

    @Inject
    private SignInRecordService signIns;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Asks both addresses. A change that still waits is replaced by this one.
     *
     * @throws DomainException naming {@code email} when it is none or the one that the account has, {@code current} when the password is
     *     wrong; too often, after three in an hour or too many wrong passwords
     */
    public void ask(Viewer viewer, String email, String password) {
        String fresh = NewAccount.checkedEmail(email);
        confirmation.confirm(viewer, "current", password);
        Account account = em.find(Account.class, viewer.accountId(), LockModeType.PESSIMISTIC_WRITE);
        if (account.email().equals(fresh)) {
            throw DomainException.invalid("email", "account.email.same");
        }
        Instant now = clock.instant();
        requireFew(account.id(), now);
        end(account.id(), "REPLACED");
        forgetOld(now);
        boolean quiet = asked("new_email = ?1", fresh, now) >= ASKS_AN_HOUR;
        String old = Secret.fresh();
        String other = Secret.fresh();
        store(account, fresh, old, other, now);
        audit.record(AuditEntry.own(account.id(), AuditAction.EMAIL_CHANGE_ASKED));
        mail.askOld(account, fresh, old, LASTS);
        if (!quiet) {
            owner(fresh)
                    .ifPresentOrElse(
                            who -> mail.taken(who.email(), who.displayName(), who.language()),
                            () -> mail.askNew(account, fresh, other, LASTS));
        }
    }

    /**
     * Says yes for the side that this link was sent to; when both have, the address changes, every other sign-in ends and links that
     * would set a password work no longer.
     *
     * @param here the sign-in that stays, or null
     * @return where the change stands now
     * @throws DomainException when there is nothing to say yes to (any more)
     */
    public State confirm(String token, Long here) {
        EmailChangeRow change = locked(token).filter(EmailChangeRow::open).orElseThrow(EmailChangeService::over);
        em.createNativeQuery("update email_change set " + (change.fromOld() ? "old" : "new")
                        + "_confirmed_at = ?1 where ?2 in (old_token_hash, new_token_hash)")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, Secret.hash(token))
                .executeUpdate();
        boolean both = ((Number) em.createNativeQuery(
                                        "select count(*) from email_change where ?1 in (old_token_hash,"
                                                + " new_token_hash) and old_confirmed_at is not null and new_confirmed_at is not null")
                                .setParameter(1, Secret.hash(token))
                                .getSingleResult())
                        .longValue()
                == 1;
        if (!both) {
            return State.SAID;
        }
        if (owner(change.newEmail()).isPresent()) {
            end(change.accountId(), "TAKEN");
            return State.TAKEN;
        }
        move(change, here);
        return State.DONE;
    }

    /**
     * Calls a change off from the old address.
     *
     * @throws DomainException when there is nothing to call off (any more)
     */
    public void cancel(String token) {
        EmailChangeRow change =
                locked(token).filter(EmailChangeRow::cancellable).orElseThrow(EmailChangeService::over);
        end(change.accountId(), "CANCELLED");
        audit.record(AuditEntry.own(change.accountId(), AuditAction.EMAIL_CHANGE_CANCELLED));
    }

    /** Calls the person's own change off, if one waits. */
    public void withdraw(Viewer viewer) {
        em.find(Account.class, viewer.accountId(), LockModeType.PESSIMISTIC_WRITE);
        if (end(viewer.accountId(), "CANCELLED") > 0) {
            audit.record(
                    AuditEntry.by(viewer, AuditAction.EMAIL_CHANGE_CANCELLED).to(viewer.accountId()));
        }
    }

    private void move(EmailChangeRow change, Long here) {
        Account account = em.find(Account.class, change.accountId());
        account.moveTo(change.newEmail());
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.lostRace(e)) {
                throw new DomainException(DomainException.Kind.CONFLICT, null, "account.email.state.TAKEN");
            }
            throw e;
        }
        end(account.id(), "DONE");
        em.createNativeQuery("update password_reset set used_at = ?1 where account_id = ?2 and used_at is null")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, account.id())
                .executeUpdate();
        signIns.revokeOthers(account.id(), here);
        audit.record(AuditEntry.own(account.id(), AuditAction.EMAIL_CHANGED));
        mail.done(account, change.oldEmail());
    }

    /** The account first, so that nobody asks, answers or calls off the same change at the same time. */
    private Optional<EmailChangeRow> locked(String token) {
        Optional<EmailChangeRow> found = changes.byLink(token);
        found.ifPresent(change -> em.find(Account.class, change.accountId(), LockModeType.PESSIMISTIC_WRITE));
        return changes.byLink(token);
    }

    private void requireFew(long accountId, Instant now) {
        if (asked("account_id = ?1", accountId, now) >= ASKS_AN_HOUR) {
            Object first = em.createNativeQuery("select cast(extract(epoch from min(created_at)) as bigint) from"
                            + " email_change where account_id = ?1 and created_at > ?2")
                    .setParameter(1, accountId)
                    .setParameter(2, utc(now.minus(HOUR)))
                    .getSingleResult();
            Instant free =
                    Instant.ofEpochSecond(((Number) first).longValue() + 1).plus(HOUR);
            throw DomainException.tooOften(Duration.between(now, free));
        }
    }

    private long asked(String where, Object value, Instant now) {
        Object count = em.createNativeQuery("select count(*) from email_change where " + where + " and created_at > ?2")
                .setParameter(1, value)
                .setParameter(2, utc(now.minus(HOUR)))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private int end(long accountId, String ending) {
        return em.createNativeQuery("update email_change set ending = ?1 where account_id = ?2 and ending is null")
                .setParameter(1, ending)
                .setParameter(2, accountId)
                .executeUpdate();
    }

    private void forgetOld(Instant now) {
        em.createNativeQuery("delete from email_change where expires_at < ?1")
                .setParameter(1, utc(now.minus(Duration.ofDays(1))))
                .executeUpdate();
    }

    private void store(Account account, String email, String old, String other, Instant now) {
        em.createNativeQuery(
                        "insert into email_change (old_token_hash, new_token_hash, account_id, old_email, new_email,"
                                + " created_at, expires_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, Secret.hash(old))
                .setParameter(2, Secret.hash(other))
                .setParameter(3, account.id())
                .setParameter(4, account.email())
                .setParameter(5, email)
                .setParameter(6, utc(now))
                .setParameter(7, utc(now.plus(LASTS)))
                .executeUpdate();
    }

    private Optional<Account> owner(String email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private static DomainException over() {
        return DomainException.invalid(null, "account.email.over");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
