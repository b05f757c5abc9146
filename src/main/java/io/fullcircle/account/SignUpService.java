package io.fullcircle.account;

import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.annotation.security.PermitAll;
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
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "sign-up " + email)
                .getResultList();
        Instant now = clock.instant();
        em.createNativeQuery("delete from sign_up where expires_at < ?1")
                .setParameter(1, utc(now))
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
     * @throws DomainException when the link works no longer, or naming {@code password} when that is not the one chosen
     */
    public long confirm(String token, String password) {
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
        em.persist(account);
        em.flush();
        em.createNativeQuery("insert into consent (account_id, notice_version, given_at) values (?1, ?2, ?3)")
                .setParameter(1, account.id())
                .setParameter(2, row[5])
                .setParameter(3, row[6])
                .executeUpdate();
        em.createNativeQuery("delete from sign_up where email = ?1")
                .setParameter(1, row[0])
                .executeUpdate();
        return account.id();
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
        List<?> rows = em.createNativeQuery(
                        "select email, display_name, password_hash, language, time_zone, notice_version,"
                                + " created_at from sign_up where token_hash = ?1 and expires_at > ?2" + lock)
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
