package io.fullcircle.account;

import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes accounts of people who have shown already that the address is theirs, within the transaction of what has shown it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class NewcomerService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Makes the account and keeps the consent. What waits of a sign-up under the same address is forgotten.
     *
     * @param email an address that somebody has proved to read
     * @return id of the account
     * @throws DomainException naming the field that breaks a rule; a conflict when somebody has an account with this address
     */
    public long make(String name, String email, String password, String language, String zone, boolean agreed) {
        NewAccount person = NewAccount.of(name, email, password);
        PendingAccount checked = PendingAccount.of(person, language, zone, agreed);
        Instant now = clock.instant();
        Account account =
                new Account(Uuid7.at(now), person.email(), person.displayName(), passwords.hash(password), now);
        account.read(checked.language(), checked.zone());
        store(account);
        em.createNativeQuery("insert into consent (account_id, notice_version, given_at) values (?1, ?2, ?3)")
                .setParameter(1, account.id())
                .setParameter(2, PrivacyNotice.VERSION)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery("delete from sign_up where email = ?1")
                .setParameter(1, person.email())
                .executeUpdate();
        audit.record(AuditEntry.own(account.id(), AuditAction.ACCOUNT_MADE));
        return account.id();
    }

    /**
     * Until the transaction ends, nobody else signs up or becomes somebody with this address: who does both at once would otherwise hold
     * what the other waits for.
     */
    public void hold(String email) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "sign-up " + email)
                .getResultList();
    }

    /**
     * Stores an account at once, so that one that was made in this very moment is a message and not a failure.
     *
     * @throws DomainException a conflict when somebody has an account with this address
     */
    public void store(Account account) {
        hold(account.email());
        try {
            em.persist(account);
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter("account_email_key"::equals).isPresent()) {
                throw new DomainException(DomainException.Kind.CONFLICT, null, "account.newcomer.exists");
            }
            throw e;
        }
    }
}
