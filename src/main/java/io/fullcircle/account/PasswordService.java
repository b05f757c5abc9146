package io.fullcircle.account;

import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.account.token.TokenService;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Keeps people's passwords: as hashes, and as good ones as can be made today. Open to everybody, with a role or without; each person
 * changes their own.
 */
@Stateless
@PermitAll
public class PasswordService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInRecordService records;

    @Inject
    private ConfirmationService confirmation;

    @Inject
    private TokenService tokens;

    @Inject
    private PasswordNotice notice;

    @Inject
    private AuditService audit;

    /**
     * Changes the person's own password and signs them out everywhere but here. They get a mail about it.
     *
     * @param signInId the sign-in that asks; it stays
     * @param current the password up to now
     * @param fresh the new one
     * @param tokensToo whether the programs that have a token are shut out too
     * @throws DomainException naming {@code current} when it is wrong, {@code fresh} when it breaks a rule; too often, after too
     *     many wrong ones
     */
    public void change(Viewer viewer, long signInId, String current, String fresh, boolean tokensToo) {
        confirmation.confirm(viewer, "current", current);
        PasswordRules.check("fresh", fresh, viewer.displayName(), viewer.email());
        if (fresh.equals(current)) {
            throw DomainException.invalid("fresh", "account.rule.passwordSame");
        }
        String hash = passwords.hash(fresh);
        Account account = em.find(Account.class, viewer.accountId());
        account.changePassword(hash);
        records.revokeOthers(viewer, signInId);
        if (tokensToo) {
            tokens.revokeAll(viewer.accountId());
        }
        audit.record(AuditEntry.own(viewer.accountId(), AuditAction.PASSWORD_CHANGED));
        notice.send(account);
    }

    /**
     * Hashes a password that has just been found right with today's parameters. Does nothing when it was changed since.
     *
     * @param hash the one that the password was found right against
     */
    public void hashAnew(long accountId, String password, String hash) {
        em.createQuery("update Account a set a.passwordHash = :fresh where a.id = :id and a.passwordHash = :hash")
                .setParameter("fresh", passwords.hash(password))
                .setParameter("id", accountId)
                .setParameter("hash", hash)
                .executeUpdate();
    }
}
