package io.fullcircle.account;

import io.fullcircle.account.admin.AdminAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts that people make themselves. What they write waits until they have opened the link that was mailed to the address and given
 * the password once more: so neither a stranger's address nor a stranger's password ever becomes an account.
 */
@Stateless
@PermitAll
public class SignUpService {

    /** How long the link works. */
    static final Duration LASTS = Duration.ofHours(24);

    private static final int MAILS_AN_HOUR = 3;

    private static final String WAITING =
            "select email, display_name, password_hash, language, time_zone, notice_version,"
                    + " coalesce(agreed_at, created_at) from sign_up";

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
    private AuditService audit;

    @Inject
    private NewcomerService newcomers;

    /** Fails when the database is away, so that nobody is told of a mail that will never be written. Asks nothing about anybody. */
    public void requireDatabase() {
        em.createNativeQuery("select 1").getSingleResult();
    }

    /** The name that waits behind this link; empty when the link works no longer. */
    public Optional<String> pendingName(String token) {
        return find(token, "").map(row -> (String) row[1]);
    }

    /**
     * Mails the link that makes the account, or, where the address has an account already, says so to its owner. Does nothing after three
     * mails to an address in an hour.
     *
     * @param passwordHash of the password, which is not kept otherwise
     */
    public void send(PendingAccount pending, String passwordHash) {
        String email = pending.email();
        newcomers.hold(email);
        Instant now = clock.instant();
        // An hour longer than they work: how many mails went out is counted by them.
        em.createNativeQuery("delete from sign_up where expires_at < ?1")
                .setParameter(1, utc(now.minus(Duration.ofHours(1))))
                .executeUpdate();
        if (sentSince(email, now.minus(Duration.ofHours(1))) >= MAILS_AN_HOUR) {
            return;
        }
        String token = Secret.fresh();
        store(pending, passwordHash, token, now);
        Optional<Account> existing = account(email);
        outbox.enqueue(existing.isPresent() ? youHaveOne(existing.get()) : link(pending, token));
    }

    /**
     * Makes the account.
     *
     * @return its id
     * @throws DomainException when the link works no longer, or naming {@code password} when that is not the one chosen; a conflict when
     *     the address got an account in this very moment
     */
    public long confirm(String token, String password) {
        // The address first: each of its links removes the others, so that two at once would wait for each other.
        find(token, "").ifPresent(waiting -> newcomers.hold((String) waiting[0]));
        Object[] row = find(token, " for update")
                .filter(found -> account((String) found[0]).isEmpty())
                .orElseThrow(() -> DomainException.invalid(null, "account.confirm.unusable.text"));
        if (password == null
                || password.length() > Passwords.MAX_LENGTH
                || !passwords.matches(password, (String) row[2])) {
            throw DomainException.invalid("password", "account.confirm.refused");
        }
        Instant now = clock.instant();
        Account account = new Account(Uuid7.at(now), (String) row[0], (String) row[1], (String) row[2], now);
        account.read(Locale.forLanguageTag((String) row[3]), ZoneId.of((String) row[4]));
        newcomers.store(account);
        em.createNativeQuery("insert into consent (account_id, notice_version, given_at) values (?1, ?2, ?3)")
                .setParameter(1, account.id())
                .setParameter(2, row[5])
                .setParameter(3, row[6])
                .executeUpdate();
        em.createNativeQuery("delete from sign_up where email = ?1")
                .setParameter(1, row[0])
                .executeUpdate();
        audit.record(AuditEntry.own(account.id(), AuditAction.ACCOUNT_MADE).with("SIGN_UP"));
        return account.id();
    }

    /**
     * Mails a fresh link to somebody who waits; the one before works no longer. The password that they chose stays, and so does the time
     * at which they agreed.
     *
     * @param waitingId public id
     * @throws DomainException not found for one that is gone; invalid after three mails to the address in an hour
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void again(Viewer viewer, UUID waitingId) {
        Object[] row = waiting(viewer, waitingId);
        String email = (String) row[0];
        Instant now = clock.instant();
        if (sentSince(email, now.minus(Duration.ofHours(1))) >= MAILS_AN_HOUR) {
            throw DomainException.invalid(null, "account.admin.rule.mails");
        }
        PendingAccount pending = new PendingAccount(
                (String) row[1], email, Locale.forLanguageTag((String) row[3]), ZoneId.of((String) row[4]));
        String token = Secret.fresh();
        store(pending, (String) row[2], token, now);
        em.createNativeQuery("update sign_up set notice_version = ?1, agreed_at = ?2 where token_hash = ?3")
                .setParameter(1, row[5])
                .setParameter(2, row[6])
                .setParameter(3, Secret.hash(token))
                .executeUpdate();
        // They are kept for the count of mails, but work no longer.
        em.createNativeQuery("update sign_up set expires_at = greatest(?1, created_at + interval '1 microsecond')"
                        + " where email = ?2 and token_hash <> ?3 and expires_at > ?1")
                .setParameter(1, utc(now))
                .setParameter(2, email)
                .setParameter(3, Secret.hash(token))
                .executeUpdate();
        outbox.enqueue(link(pending, token));
        audit.record(AuditEntry.by(viewer, AuditAction.SIGN_UP_RESENT).about(waitingId));
    }

    /**
     * Removes all that waits under the address of somebody who signed up: no link works any more, and nothing of it is kept.
     *
     * @param waitingId public id
     * @throws DomainException not found for one that is gone
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void remove(Viewer viewer, UUID waitingId) {
        em.createNativeQuery("delete from sign_up where email = ?1")
                .setParameter(1, waiting(viewer, waitingId)[0])
                .executeUpdate();
        audit.record(AuditEntry.by(viewer, AuditAction.SIGN_UP_REMOVED).about(waitingId));
    }

    private Object[] waiting(Viewer viewer, UUID waitingId) {
        if (!AdminAccess.mayAdminister(viewer)) {
            throw DomainException.notFound();
        }
        List<?> rows = em.createNativeQuery(
                        WAITING + " where public_id = cast(?1 as uuid) and expires_at > ?2 for update")
                .setParameter(1, waitingId.toString())
                .setParameter(2, utc(clock.instant()))
                .getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row).orElseThrow(DomainException::notFound);
    }

    private Mail link(PendingAccount pending, String token) {
        Messages texts = Messages.in(pending.language());
        return Mail.letter(
                        pending.email(),
                        pending.displayName(),
                        pending.language(),
                        texts.text("account.signUp.mail.subject"),
                        texts.text("account.signUp.mail.text", LASTS.toHours()),
                        site.base() + "/account/confirm?token=" + token,
                        texts.text("account.signUp.mail.notYou"))
                .secretFor(LASTS);
    }

    /** In the owner's language and under the owner's name, whatever the other wrote. */
    private Mail youHaveOne(Account account) {
        Messages texts = Messages.in(account.language());
        return Mail.letter(
                account.email(),
                account.displayName(),
                account.language(),
                texts.text("account.signUp.mail.existing.subject"),
                texts.text("account.signUp.mail.existing.text"),
                site.base() + "/account/sign-in",
                texts.text("account.signUp.mail.existing.forgot"),
                site.base() + "/account/forgot",
                texts.text("account.signUp.mail.existing.notYou"));
    }

    private void store(PendingAccount pending, String passwordHash, String token, Instant now) {
        em.createNativeQuery("insert into sign_up (token_hash, email, display_name, password_hash, language, time_zone,"
                        + " notice_version, created_at, expires_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, Secret.hash(token))
                .setParameter(2, pending.email())
                .setParameter(3, pending.displayName())
                .setParameter(4, passwordHash)
                .setParameter(5, pending.language().getLanguage())
                .setParameter(6, pending.zone().getId())
                .setParameter(7, PrivacyNotice.VERSION)
                .setParameter(8, utc(now))
                .setParameter(9, utc(now.plus(LASTS)))
                .executeUpdate();
    }

    /** Address, name, hash, language, zone, notice and time of what waits behind this link. */
    private Optional<Object[]> find(String token, String lock) {
        if (!Secret.wellFormed(token)) {
            return Optional.empty();
        }
        List<?> rows = em.createNativeQuery(WAITING + " where token_hash = ?1 and expires_at > ?2" + lock)
                .setParameter(1, Secret.hash(token))
                .setParameter(2, utc(clock.instant()))
                .getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row);
    }

    private Optional<Account> account(String email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private long sentSince(String email, Instant from) {
        Object count = em.createNativeQuery("select count(*) from sign_up where email = ?1 and created_at > ?2")
                .setParameter(1, email)
                .setParameter(2, utc(from))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
