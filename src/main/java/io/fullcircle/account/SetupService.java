package io.fullcircle.account;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Makes the first administrator of an installation from the one-time link that the launcher printed. There is no default administrator
 * and no other way in; with an administrator present no link works.
 */
@Stateless
@PermitAll
public class SetupService {

    /** Serialises two people who open the same link at once: the number is only this lock's name. */
    private static final long SETUP_LOCK = 5_204_001L;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private ConsentService consents;

    @Inject
    private Clock clock;

    @Inject
    private AuditService audit;

    @Inject
    private NewcomerService newcomers;

    /** True when this token is unused, has not expired, and there is no administrator yet. */
    public boolean usable(String token) {
        if (token == null || token.isBlank() || token.length() > 200) {
            return false;
        }
        Object found = em.createNativeQuery(
                        "select count(*) from setup_link where token_hash = ?1 and used_at is null"
                                + " and expires_at > ?2 and not exists (select 1 from account_role where role = 'ADMINISTRATOR')")
                .setParameter(1, Secret.hash(token))
                .setParameter(2, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) found).longValue() == 1;
    }

    /**
     * Makes the administrator, who has agreed to the privacy notice, and uses the link up.
     *
     * @return id of the new account
     * @throws DomainException when the link works no longer, or the address or password breaks a rule; a conflict when somebody
     *     has an account with this address
     */
    public long createAdministrator(
            String token, String displayName, String email, String password, Locale language, ZoneId zone) {
        em.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, SETUP_LOCK)
                .getResultList();
        if (!usable(token)) {
            throw DomainException.invalid(null, "account.setup.unusable.text");
        }
        NewAccount person = NewAccount.of(displayName, email, password);
        Instant now = clock.instant();
        Account account = new Account(
                Uuid7.at(now), person.email(), person.displayName(), passwords.hash(person.password()), now);
        account.read(language, zone);
        newcomers.store(account);
        em.createNativeQuery("insert into account_role (account_id, role, granted_at) values (?1, ?2, ?3)")
                .setParameter(1, account.id())
                .setParameter(2, Role.Names.ADMINISTRATOR)
                .setParameter(3, now.atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery("update setup_link set used_at = ?1 where token_hash = ?2")
                .setParameter(1, now.atOffset(java.time.ZoneOffset.UTC))
                .setParameter(2, Secret.hash(token))
                .executeUpdate();
        consents.agree(account.id());
        audit.record(AuditEntry.own(account.id(), AuditAction.ACCOUNT_MADE).with("SETUP"));
        audit.record(AuditEntry.own(account.id(), AuditAction.ROLE_GIVEN).with(Role.Names.ADMINISTRATOR));
        return account.id();
    }
}
